const template = document.createElement('template');
template.innerHTML = `
  <link rel="stylesheet" href="${new URL('feedback-card.css', import.meta.url)}">
  <form novalidate>
    <p class="field"><label for="trip">Crossing number</label>
      <input id="trip" name="trip" required placeholder="SK 204"><span class="error" id="trip-error"></span></p>
    <fieldset class="field"><legend>Your rating</legend>
      <div class="stars">${[1, 2, 3, 4, 5].map(n => `<label><input type="radio" name="rating" value="${n}"> ${n} ${n === 1 ? 'star' : 'stars'}</label>`).join('')}</div>
      <span class="error" id="rating-error"></span></fieldset>
    <p class="field"><label for="comment">Comment</label>
      <textarea id="comment" name="comment" rows="4" required></textarea><span class="error" id="comment-error"></span></p>
    <button type="submit">Send feedback</button>
  </form>
  <div class="done" role="status" hidden><h2>Thanks for your feedback!</h2><p>Ticket number: <strong></strong></p></div>`;

/** A form in a shadow tree, as component-based sites have them. Posts to its `action`. */
class FeedbackCard extends HTMLElement {
  #form;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
    this.#form = this.shadowRoot.querySelector('form');
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#send();
    });
  }

  async #send() {
    const response = await fetch(this.getAttribute('action'), {
      method: 'POST',
      body: new URLSearchParams(new FormData(this.#form)),
    });
    const { ticket, errors = {} } = await response.json();
    ['trip', 'rating', 'comment'].forEach(name => {
      this.shadowRoot.getElementById(`${name}-error`).textContent = errors[name] ?? '';
    });
    if (ticket) {
      const done = this.shadowRoot.querySelector('.done');
      done.querySelector('strong').textContent = ticket;
      done.hidden = false;
      this.#form.hidden = true;
    }
  }
}

customElements.define('feedback-card', FeedbackCard);
