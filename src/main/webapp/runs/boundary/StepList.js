import { el, safeUrl } from '../../shared/dom.js';
import { timeOfDay } from '../../shared/format.js';
import { describe } from '../entity/Step.js';
import { enlarge } from './Picture.js';

/** The steps of a task in order; grows as they come. */
export const stepList = () => {
  const items = el('ol', { class: 'steps' });
  const note = el('p', { class: 'soft small' });
  let shown = [];
  return {
    element: el('section', { class: 'stack', 'aria-label': 'Steps' },
      el('h2', {}, 'Steps'), note, items),
    update(events, finished) {
      // Events are only ever added; anything else is another telling, so it is drawn anew.
      const grown = shown.every((event, index) => event === events[index] || same(event, events[index]));
      if (!grown) {
        items.replaceChildren();
      }
      items.append(...events.slice(items.children.length).map(step));
      shown = events;
      note.hidden = events.length > 0;
      note.textContent = finished ? 'No steps were kept.' : 'Waiting for a free browser…';
    },
  };
};

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

const step = event => {
  const { label, words, image, bad } = describe(event);
  return el('li', { class: bad ? 'step step-bad' : 'step' },
    el('time', { class: 'small soft mono' }, timeOfDay(event.timestamp ?? event.ts)),
    el('span', { class: 'step-label' }, label),
    image ? picture(image) : el('span', { class: 'step-words' }, words));
};

const picture = url => {
  const src = safeUrl(url);
  return src
    ? el('button', { type: 'button', class: 'thumb', 'aria-label': 'Enlarge the picture', onclick: () => enlarge(src) },
      el('img', { src, alt: 'What the browser showed', loading: 'lazy', width: '192', height: '120' }))
    : el('span', { class: 'step-words soft' }, 'not available');
};
