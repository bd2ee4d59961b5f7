import { useState } from "react";
import { createRoot } from "react-dom/client";
import { Autocomplete, Button, Checkbox, FormControl, FormControlLabel, FormLabel, InputLabel, MenuItem, Radio, RadioGroup, Select, TextField } from "@mui/material";

function Form() {
  const [value, set] = useState({ name: "", room: "", meal: "", town: null, quiet: false });
  const [done, setDone] = useState(false);
  const put = (key, v) => set((old) => ({ ...old, [key]: v }));
  const submit = (event) => {
    event.preventDefault();
    fetch("/received", { method: "POST", body: JSON.stringify(value) }).then(() => setDone(true));
  };
  return (
    <form onSubmit={submit} style={{ display: "grid", gap: 16, maxWidth: 400 }}>
      <h1>Reservation</h1>
      {done && <p role="status">Your reservation was received.</p>}
      <TextField label="Guest name" required value={value.name} onChange={(e) => put("name", e.target.value)} />
      <FormControl><InputLabel id="rl">Room</InputLabel>
        <Select labelId="rl" id="room" label="Room" value={value.room} onChange={(e) => put("room", e.target.value)}>
          <MenuItem value="single">Single</MenuItem><MenuItem value="double">Double</MenuItem><MenuItem value="suite">Suite</MenuItem>
        </Select></FormControl>
      <Autocomplete options={["Aldermouth", "Brackwater", "Hestvik"]} value={value.town} onChange={(e, v) => put("town", v)} renderInput={(p) => <TextField {...p} label="Home town" />} />
      <FormControl><FormLabel id="ml">Meals</FormLabel>
        <RadioGroup aria-labelledby="ml" value={value.meal} onChange={(e) => put("meal", e.target.value)}>
          <FormControlLabel value="none" control={<Radio />} label="No meals" /><FormControlLabel value="breakfast" control={<Radio />} label="Breakfast only" /><FormControlLabel value="full" control={<Radio />} label="Full board" />
        </RadioGroup></FormControl>
      <FormControlLabel control={<Checkbox checked={value.quiet} onChange={(e) => put("quiet", e.target.checked)} />} label="Quiet room" />
      <Button variant="contained" type="submit">Reserve</Button>
    </form>
  );
}

createRoot(document.getElementById("app")).render(<Form />);
