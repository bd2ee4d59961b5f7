import { el } from '../../shared/dom.js';
import { SECRET } from './TaskSection.js';

/** Rows of name and value; values of secret-looking names are hidden while typing. */
export const inputRows = () => {
  const rows = el('div', { class: 'stack tight' });
  const add = (name = '', value = '') => {
    const key = el('input', { 'aria-label': 'Name', placeholder: 'Name, as on the page', value: name });
    const text = el('input', { 'aria-label': 'Value', placeholder: 'Value', value, autocomplete: 'off' });
    const hide = () => {
      text.type = SECRET.test(key.value) ? 'password' : 'text';
    };
    key.addEventListener('input', hide);
    hide();
    const row = el('div', { class: 'input-row' }, key, text,
      el('button', {
        type: 'button', 'aria-label': 'Remove this value',
        onclick: () => {
          row.remove();
          button.focus();
        },
      }, '✕'));
    rows.append(row);
    return key;
  };
  const button = el('button', { type: 'button', onclick: () => add().focus() }, '+ Add a value');
  return {
    element: el('div', { class: 'stack tight' }, rows, el('div', {}, button)),
    fill(input = {}) {
      rows.replaceChildren();
      Object.entries(input).forEach(([name, value]) => add(name, value));
    },
    /** `[name, value]` of each row that is not empty. */
    read: () =>
      [...rows.children]
        .map(row => [...row.querySelectorAll('input')].map(input => input.value))
        .map(([name, value]) => [name.trim(), value])
        .filter(([name, value]) => name !== '' || value !== ''),
  };
};
