import { Field, Input, Label, Listbox, ListboxButton, ListboxOption, ListboxOptions, Switch } from "@headlessui/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const plans = ["Skiff", "Schooner", "Frigate"];

function Form() {
  const [name, setName] = useState("");
  const [plan, setPlan] = useState(plans[0]);
  const [mails, setMails] = useState(false);
  const [done, setDone] = useState(false);
  const submit = (event) => {
    event.preventDefault();
    fetch("/received", { method: "POST", body: JSON.stringify({ name, plan, mails }) }).then(() => setDone(true));
  };
  return (
    <form onSubmit={submit}>
      <h1>Choose a plan</h1>
      {done && <p role="status">Success! Your plan was saved.</p>}
      <Field><Label>Company</Label><Input value={name} onChange={(e) => setName(e.target.value)} /></Field>
      <Field><Label>Plan</Label>
        <Listbox value={plan} onChange={setPlan}><ListboxButton>{plan}</ListboxButton>
          <ListboxOptions>{plans.map((p) => <ListboxOption key={p} value={p}>{p}</ListboxOption>)}</ListboxOptions></Listbox></Field>
      <Field><Label>Product news</Label><Switch checked={mails} onChange={setMails} style={{ width: 40, height: 20 }} /></Field>
      <button type="submit">Save plan</button>
    </form>
  );
}

createRoot(document.getElementById("app")).render(<Form />);
