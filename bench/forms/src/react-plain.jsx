import { useState } from "react";
import { createRoot } from "react-dom/client";

function Form() {
  const [value, set] = useState({ name: "", mail: "", seats: "1", terms: false });
  const [done, setDone] = useState(false);
  const change = (key) => (event) =>
    set({ ...value, [key]: event.target.type === "checkbox" ? event.target.checked : event.target.value });
  const submit = async (event) => {
    event.preventDefault();
    const answer = await fetch("/received", { method: "POST", body: JSON.stringify(value) });
    setDone(answer.ok);
  };
  if (done) return <h1 role="status">Thank you, your seats are booked.</h1>;
  return (
    <form onSubmit={submit}>
      <h1>Book seats</h1>
      <label htmlFor="name">Full name</label><input id="name" value={value.name} onChange={change("name")} required />
      <label htmlFor="mail">E-mail</label><input id="mail" type="email" value={value.mail} onChange={change("mail")} required />
      <label htmlFor="seats">Seats</label>
      <select id="seats" value={value.seats} onChange={change("seats")}>
        {["1", "2", "3", "4"].map((n) => <option key={n}>{n}</option>)}
      </select>
      <label><input type="checkbox" checked={value.terms} onChange={change("terms")} /> I accept the terms</label>
      <button disabled={!value.name || !value.mail || !value.terms}>Book</button>
    </form>
  );
}

createRoot(document.getElementById("app")).render(<Form />);
