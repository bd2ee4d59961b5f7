import { createApp } from "vue";

createApp({
  data: () => ({ step: 1, form: { from: "", to: "", nights: "1", name: "", mail: "" }, done: false }),
  methods: {
    async send() {
      await fetch("/received", { method: "POST", body: JSON.stringify(this.form) });
      this.done = true;
    },
  },
  template: `
    <section v-if="done"><h1>All done</h1><p>Your trip has been booked.</p></section>
    <section v-else><h1>Plan a trip</h1><p>Step {{step}} of 3</p>
      <div v-if="step===1"><label>From <input v-model="form.from"></label><label>To <input v-model="form.to"></label></div>
      <div v-if="step===2"><label>Nights <input type="number" min="1" v-model="form.nights"></label></div>
      <div v-if="step===3"><label>Name <input v-model="form.name"></label><label>E-mail <input type="email" v-model="form.mail"></label></div>
      <button type="button" v-if="step>1" @click="step--">Back</button>
      <button type="button" v-if="step<3" @click="step++">Next</button>
      <button type="button" v-if="step===3" @click="send">Book trip</button></section>`,
}).mount("#app");
