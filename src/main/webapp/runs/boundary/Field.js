import { el } from '../../shared/dom.js';

/** A labelled control with a place for a hint and for what is wrong with it. */
export const field = (id, label, { tag = 'input', ...properties }) => {
  const hint = el('p', { class: 'hint', id: `${id}-hint`, role: 'status' });
  const error = el('p', { class: 'wrong', id: `${id}-error`, role: 'alert' });
  const control = el(tag, { id, name: id, 'aria-describedby': `${id}-hint ${id}-error`, ...properties });
  return {
    control,
    element: el('div', { class: 'field' }, el('label', { for: id }, label), control, hint, error),
    hint(words) {
      hint.textContent = words;
    },
    /** Without words, nothing is wrong any more. */
    wrong(words = '') {
      error.textContent = words;
      control.setAttribute('aria-invalid', words !== '');
    },
  };
};
