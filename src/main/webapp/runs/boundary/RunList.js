import { el, loading, pause } from '../../shared/dom.js';
import { credits, plural, when } from '../../shared/format.js';
import { problemNotice } from '../../shared/problem.js';
import { list } from '../control/RunsApi.js';
import { statusBadge } from './Status.js';

const LIMIT = 20;
const BUSY_MS = 2000;
const IDLE_MS = 10000;

/** The runs of the key, newest first, in pages; refreshed while something is going on. */
export const runList = (params, signal) => {
  const asked = { limit: LIMIT, skip: 0, status: '' };
  const place = el('div', {}, loading('Loading runs…'));
  const trouble = el('div');
  const filter = el('select', { id: 'status', class: 'auto', onchange: () => turn(0) },
    ...[['', 'All'], ['processing', 'Running'], ['completed', 'Completed']].map(([value, label]) =>
      el('option', { value }, label)));

  let hurry = new AbortController();
  const turn = skip => {
    asked.skip = skip;
    asked.status = filter.value;
    hurry.abort();
  };
  signal.addEventListener('abort', () => hurry.abort());

  const refresh = async () => {
    const rows = new Map();
    while (!signal.aborted) {
      hurry = new AbortController();
      let wait = IDLE_MS;
      try {
        const page = await list(asked, hurry.signal);
        show(place, page, asked, rows, turn);
        trouble.replaceChildren();
        wait = page.batches.some(run => run.status === 'processing') ? BUSY_MS : IDLE_MS;
      } catch (problem) {
        if (problem.name !== 'AbortError') {
          trouble.replaceChildren(problemNotice(problem));
          if (rows.size === 0) {
            place.replaceChildren();
          }
        }
      }
      await pause(wait, hurry.signal);
    }
  };
  refresh();

  return el('section', { class: 'stack' },
    el('div', { class: 'head' }, el('h1', {}, 'Runs'),
      el('div', { class: 'row' }, el('label', { for: 'status', class: 'soft' }, 'Show'), filter,
        el('a', { class: 'button primary', href: '#/new' }, 'New run'))),
    trouble, place);
};

const show = (place, { batches, total, hasMore }, { skip, status }, rows, turn) => {
  if (batches.length === 0) {
    rows.clear();
    place.replaceChildren(el('div', { class: 'card empty' },
      el('p', {}, status || skip ? 'No runs here.' : 'No runs yet. Start with one of the practice pages: they need no network.'),
      skip ? el('button', { type: 'button', onclick: () => turn(0) }, 'Back to the newest')
        : el('a', { class: 'button primary', href: '#/new' }, 'Start a run')));
    return;
  }
  // Rows stay the same elements, so that a refresh takes no one's focus away.
  const wanted = batches.map(run => {
    const row = rows.get(run.id) ?? runRow(run.id);
    row.update(run);
    return [run.id, row];
  });
  rows.clear();
  wanted.forEach(([id, row]) => rows.set(id, row));
  let body = place.querySelector('tbody');
  if (!body) {
    body = el('tbody');
    place.replaceChildren(table(body), el('nav', { class: 'pager row', 'aria-label': 'Pages of runs' }));
  }
  const elements = wanted.map(([, row]) => row.element);
  if (elements.length !== body.children.length || elements.some((row, index) => row !== body.children[index])) {
    body.replaceChildren(...elements);
  }
  pager(place.querySelector('.pager'), { from: skip + 1, to: skip + batches.length, total, skip, hasMore, turn });
};

const table = body =>
  el('div', { class: 'card table-card' },
    el('table', { class: 'runs' },
      el('thead', {}, el('tr', {}, ...['When', 'Tasks', 'Progress', 'Status', 'Credits'].map(name =>
        el('th', { scope: 'col' }, name)))),
      body));

const runRow = id => {
  const cells = ['When', 'Tasks', 'Progress', 'Status', 'Credits'].map(name => el('td', { 'data-label': name }));
  const [time, tasks, progress, status, cost] = cells;
  const meter = el('progress', { 'aria-label': 'Tasks finished' });
  const count = el('span', { class: 'small soft count' });
  progress.append(meter, count);
  const link = el('a', { href: `#/runs/${id}` });
  const words = el('span', { class: 'small soft clip' });
  tasks.append(link, words);
  return {
    element: el('tr', {}, ...cells),
    update(run) {
      const [first] = run.results ?? [];
      time.textContent = when(run.createdAt);
      link.textContent = run.total === 1 ? first?.url ?? '1 task' : plural(run.total, 'task');
      words.textContent = first?.instruction ?? (run.total === 1 ? '' : first?.url ?? '');
      meter.max = run.total;
      meter.value = run.completed;
      count.textContent = `${run.completed} / ${run.total}`;
      if (status.dataset.status !== run.status) {
        status.dataset.status = run.status;
        status.replaceChildren(statusBadge(run.status));
      }
      cost.textContent = credits(run.totalCreditsUsed);
    },
  };
};

const pager = (nav, { from, to, total, skip, hasMore, turn }) => {
  if (!nav.hasChildNodes()) {
    nav.append(el('span', { class: 'soft small', role: 'status' }),
      el('button', { type: 'button' }, 'Newer'), el('button', { type: 'button' }, 'Older'));
  }
  const [words, newer, older] = nav.children;
  words.textContent = `${from}–${to} of ${total}`;
  newer.disabled = skip === 0;
  older.disabled = !hasMore;
  newer.onclick = () => turn(Math.max(0, skip - LIMIT));
  older.onclick = () => turn(skip + LIMIT);
};
