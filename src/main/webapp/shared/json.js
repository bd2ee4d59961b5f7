import { el } from './dom.js';

/** A value pretty-printed, with a button that copies it. */
export const jsonBlock = (value, label) => {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  const note = el('span', { class: 'small soft', role: 'status' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      note.textContent = 'Copied';
    } catch {
      note.textContent = 'Select the text and copy it yourself: the browser does not allow it here.';
    }
  };
  return el('figure', { class: 'json' },
    el('figcaption', { class: 'row' }, el('span', { class: 'legend' }, label),
      el('button', { type: 'button', class: 'quiet', onclick: copy }, 'Copy'), note),
    el('pre', { class: 'mono', tabindex: '0' }, text));
};
