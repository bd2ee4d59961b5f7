import { LitElement, html } from "lit";

class QuayField extends LitElement {
  static properties = { label: {}, type: {}, value: {} };
  static formAssociated = true;
  constructor() {
    super();
    this.value = "";
    this.type = "text";
  }
  render() {
    return html`<label>${this.label}<input type=${this.type} .value=${this.value} @input=${(e) => (this.value = e.target.value)} /></label>`;
  }
}
customElements.define("quay-field", QuayField);

class QuayForm extends LitElement {
  static properties = { done: {} };
  send() {
    const data = {};
    this.renderRoot.querySelectorAll("quay-field").forEach((f) => (data[f.id] = f.value));
    data.ferry = this.renderRoot.querySelector("select").value;
    fetch("/received", { method: "POST", body: JSON.stringify(data) }).then(() => (this.done = true));
  }
  render() {
    return this.done
      ? html`<h2>Report received</h2><p>Thank you, we will look for it.</p>`
      : html`<h2>Lost something?</h2>
          <quay-field id="what" label="What did you lose?"></quay-field>
          <quay-field id="phone" label="Phone number" type="tel"></quay-field>
          <label>Ferry <select><option>Skerry</option><option>Petrel</option><option>Auk</option></select></label>
          <button @click=${this.send}>Report it</button>`;
  }
}
customElements.define("quay-form", QuayForm);
