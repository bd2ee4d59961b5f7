import "@shoelace-style/shoelace/dist/components/button/button.js";
import "@shoelace-style/shoelace/dist/components/checkbox/checkbox.js";
import "@shoelace-style/shoelace/dist/components/input/input.js";
import "@shoelace-style/shoelace/dist/components/option/option.js";
import "@shoelace-style/shoelace/dist/components/select/select.js";

const form = document.querySelector("form");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  fetch("/received", { method: "POST", body: JSON.stringify(Object.fromEntries(new FormData(form))) }).then(() => {
    document.querySelector("#out").textContent = "Your application was submitted.";
  });
});
