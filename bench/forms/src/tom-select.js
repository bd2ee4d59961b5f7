import TomSelect from "tom-select";
import css from "tom-select/dist/css/tom-select.css";

document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
new TomSelect("#skill", { create: false });
const form = document.querySelector("form");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  fetch("/received", { method: "POST", body: JSON.stringify(Object.fromEntries(new FormData(form))) }).then(() => {
    document.querySelector("#out").textContent = "Your application was sent.";
  });
});
