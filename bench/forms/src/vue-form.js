import { createApp } from "vue";

createApp({
  data: () => ({ form: { name: "", colour: "", sizes: [], note: "" }, done: false }),
  methods: {
    async send() {
      await fetch("/received", { method: "POST", body: JSON.stringify(this.form) });
      this.done = true;
    },
  },
  template: `
    <form v-if="!done" @submit.prevent="send"><h1>Order samples</h1>
      <div class="q-field"><div class="q-label">Recipient</div><input v-model.trim="form.name" aria-label="Recipient"></div>
      <fieldset><legend>Colour</legend><label v-for="c in ['Red','Green','Blue']"><input type="radio" :value="c" v-model="form.colour" name="colour">{{c}}</label></fieldset>
      <fieldset><legend>Sizes</legend><label v-for="s in ['Small','Medium','Large']"><input type="checkbox" :value="s" v-model="form.sizes">{{s}}</label></fieldset>
      <label>Note<textarea v-model="form.note"></textarea></label>
      <button type="submit">Order</button></form>
    <p v-else role="status">Thank you! Your order was placed.</p>`,
}).mount("#app");
