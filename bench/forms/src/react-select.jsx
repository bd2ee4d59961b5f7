import { useState } from "react";
import { createRoot } from "react-dom/client";
import Select from "react-select";

const options = (...labels) => labels.map((label) => ({ value: label.toLowerCase(), label }));

function Form() {
  const [value, set] = useState({});
  const [done, setDone] = useState(false);
  const submit = (event) => {
    event.preventDefault();
    fetch("/received", { method: "POST", body: JSON.stringify(value) }).then(() => setDone(true));
  };
  return (
    <form onSubmit={submit}>
      <h1>Berth</h1>
      {done && <p role="status">Thank you. Your request was received.</p>}
      <label htmlFor="harbour">Harbour</label>
      <Select inputId="harbour" options={options("Aldermouth", "Brackwater", "Hestvik", "Oyster Head")} onChange={(o) => set({ ...value, harbour: o.value })} />
      <label htmlFor="boat">Boat type</label>
      <Select inputId="boat" isSearchable={false} options={options("Sail", "Motor", "Rowing")} onChange={(o) => set({ ...value, boat: o.value })} />
      <label htmlFor="len">Length in metres</label><input id="len" type="number" onChange={(e) => set({ ...value, length: e.target.value })} />
      <button>Request a berth</button>
    </form>
  );
}

createRoot(document.getElementById("app")).render(<Form />);
