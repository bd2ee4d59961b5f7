import flatpickr from "flatpickr";
import css from "flatpickr/dist/flatpickr.css";

document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
flatpickr("#day", { dateFormat: "d.m.Y" });
const form = document.querySelector("form");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  fetch("/received", { method: "POST", body: JSON.stringify(Object.fromEntries(new FormData(form))) }).then(() => {
    document.querySelector("#out").textContent = "The table was booked. Thank you!";
  });
});
