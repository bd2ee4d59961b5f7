import { useState } from "react";
import { createRoot } from "react-dom/client";
import { useForm } from "react-hook-form";

function Form() {
  const { register, handleSubmit, formState: { errors } } = useForm({ mode: "onBlur" });
  const [done, setDone] = useState("");
  const send = async (data) => {
    await fetch("/received", { method: "POST", body: JSON.stringify(data) });
    setDone("Your message was sent.");
  };
  const rules = { required: "This field is required" };
  return (
    <form onSubmit={handleSubmit(send)} noValidate>
      <h1>Write to us</h1>
      {done && <p role="status">{done}</p>}
      <div className="field"><label htmlFor="s">Subject</label><input id="s" {...register("subject", rules)} aria-invalid={!!errors.subject} />{errors.subject && <span role="alert">{errors.subject.message}</span>}</div>
      <div className="field"><label htmlFor="p">Phone</label><input id="p" type="tel" {...register("phone", { ...rules, pattern: { value: /^\+\d[\d ]+$/, message: "Begin with +" } })} aria-invalid={!!errors.phone} />{errors.phone && <span role="alert">{errors.phone.message}</span>}</div>
      <div className="field"><label htmlFor="m">Message</label><textarea id="m" {...register("message", { ...rules, minLength: 5 })} aria-invalid={!!errors.message} /></div>
      <button type="submit">Send message</button>
    </form>
  );
}

createRoot(document.getElementById("app")).render(<Form />);
