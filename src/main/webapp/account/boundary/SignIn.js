import { el } from '../../shared/dom.js';
import { Problem, problemNotice } from '../../shared/problem.js';
import { balance } from '../control/AccountApi.js';
import { session } from '../control/Session.js';

/** Asks for the API key and tries it before taking it. */
export const signIn = () => {
  const outcome = el('div', {}, session.reason ? el('p', { class: 'notice', role: 'status' }, session.reason) : null);
  const field = el('input', {
    id: 'key', type: 'password', autocomplete: 'off', required: true, spellcheck: 'false', autofocus: true,
  });
  const button = el('button', { class: 'primary' }, 'Sign in');

  const enter = async event => {
    event.preventDefault();
    const key = field.value.trim();
    button.disabled = true;
    outcome.replaceChildren();
    try {
      if (!/^[\x21-\x7e]+$/.test(key)) {
        throw new Problem(401); // a header could not carry it
      }
      await balance({ key });
      session.start(key);
    } catch (problem) {
      outcome.replaceChildren(problemNotice(problem));
      button.disabled = false;
      field.focus();
    }
  };

  return el('section', { class: 'card stack narrow' },
    el('h1', {}, 'Sign in'),
    el('p', { class: 'soft' }, 'Browser agents on your own server: say what you want from a website, watch it happen.'),
    outcome,
    el('form', { class: 'stack', onsubmit: enter },
      el('div', { class: 'field' },
        el('label', { for: 'key' }, 'API key'),
        field,
        el('p', { class: 'hint' }, 'The server prints one at its first start. It stays in this tab only.')),
      button));
};
