import { el } from '../../shared/dom.js';

/** Shows a picture large, over the page; Escape, the button and a click beside it close it. */
export const enlarge = src => {
  const dialog = el('dialog', { class: 'picture', 'aria-label': 'Picture of the page' },
    el('form', { method: 'dialog', class: 'row' },
      el('a', { href: src, target: '_blank', rel: 'noopener noreferrer' }, 'Open in a new tab'),
      el('button', { autofocus: true }, 'Close')),
    el('img', { src, alt: 'What the browser showed' }));
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
};
