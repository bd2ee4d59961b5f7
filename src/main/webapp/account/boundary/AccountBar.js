import { el, pause } from '../../shared/dom.js';
import { credits } from '../../shared/format.js';
import { balance, queue } from '../control/AccountApi.js';
import { session } from '../control/Session.js';

const EVERY_MS = 5000;
let leaving = new AbortController();

/** Shows balance and queue of the signed-in key in the page's head, and the way out. */
export const accountBar = (bar, nav) => {
  leaving.abort();
  leaving = new AbortController();
  bar.hidden = nav.hidden = !session.key;
  if (session.key) {
    const left = el('b', {}, '…');
    const work = el('span', {}, '');
    bar.replaceChildren(el('span', {}, left, ' credits'), work,
      el('button', { type: 'button', class: 'quiet', onclick: () => session.end() }, 'Sign out'));
    refresh(left, work, leaving.signal);
  }
};

const refresh = async (left, work, signal) => {
  while (!signal.aborted) {
    if (!document.hidden) {
      try {
        const [amount, now] = await Promise.all([balance({ signal }), queue({ signal })]);
        left.textContent = credits(amount);
        const waiting = now.pending + now.claimed;
        work.textContent = now.total === 0 ? 'Queue empty' : `${now.running} running · ${waiting} waiting`;
        work.title = `At most ${now.cap} tasks at once`;
      } catch (problem) {
        work.textContent = problem.status === 0 ? 'No connection' : '';
      }
    }
    await pause(EVERY_MS, signal);
  }
};
