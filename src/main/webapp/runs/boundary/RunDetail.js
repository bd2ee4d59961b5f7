import { el, loading } from '../../shared/dom.js';
import { credits, duration, plural, when } from '../../shared/format.js';
import { problemNotice } from '../../shared/problem.js';
import { cancel } from '../control/RunsApi.js';
import { watch } from '../control/Watch.js';
import { phase, RunState } from '../entity/RunState.js';
import { statusBadge } from './Status.js';
import { taskSection } from './TaskSection.js';

/** One run, live: its figures and a folded section for each task. */
export const runDetail = ({ id }, signal) => {
  const state = new RunState(id);
  const trouble = el('div');
  const place = el('div', { class: 'stack' }, loading('Loading the run…'));
  const page = el('section', { class: 'stack' },
    el('p', {}, el('a', { href: '#/runs' }, '← Runs')), trouble, place);

  const onTrouble = problem => trouble.replaceChildren(...(problem ? [problemNotice(problem)] : []));
  let view = null;
  const dirty = new Set();
  const draw = () => {
    if (!view || view.length !== state.tasks.length) {
      view = runView(state, onTrouble);
      place.replaceChildren(...view.elements);
      dirty.add(null);
    }
    view.update(dirty.has(null) ? state.tasks.keys() : dirty);
    dirty.clear();
  };
  state.addEventListener('change', ({ detail }) => {
    // A busy run changes hundreds of times a second; it is drawn once a frame.
    if (dirty.size === 0) {
      requestAnimationFrame(draw);
    }
    dirty.add(detail);
  });

  watch(state, signal, onTrouble).catch(problem => {
    if (!signal.aborted) {
      onTrouble(problem);
      place.replaceChildren();
    }
  });
  return page;
};

const runView = (state, onTrouble) => {
  const status = el('span', { role: 'status' });
  const facts = el('p', { class: 'row soft' });
  const meter = el('progress', { 'aria-label': 'Tasks finished' });
  const error = el('div');
  const filter = el('select', { id: 'phase', class: 'auto', onchange: () => sections.forEach((_, index) => sift(index)) },
    ...[['', 'all tasks'], ['open', 'running and waiting'], ['SUCCESS', 'successes'], ['failed', 'failures']]
      .map(([value, label]) => el('option', { value }, label)));
  const sections = state.tasks.map((task, index) => taskSection(index, state.tasks.length === 1));
  const sift = index => {
    const now = phase(state.tasks[index]);
    const kind = ['RUNNING', 'WAITING'].includes(now) ? 'open' : now === 'SUCCESS' ? now : 'failed';
    sections[index].element.hidden = filter.value !== '' && filter.value !== kind;
  };
  const badge = show(status);
  const end = cancelButton(state.id, onTrouble);

  return {
    length: state.tasks.length,
    elements: [
      el('div', { class: 'card stack' },
        el('div', { class: 'head flush' }, el('h1', {}, plural(state.run.total, 'task')),
          el('div', { class: 'row' }, end, status)),
        meter, facts, error),
      state.tasks.length > 5
        ? el('div', { class: 'row' }, el('label', { for: 'phase', class: 'soft' }, 'Show'), filter) : el('span', { hidden: true }),
      el('div', { class: 'tasks' }, ...sections.map(section => section.element)),
    ],
    update(indices) {
      const { run } = state;
      badge(run.status);
      end.hidden = run.status !== 'processing';
      meter.max = run.total;
      meter.value = run.completed;
      facts.replaceChildren(...figures(run).map(figure => el('span', {}, figure)));
      error.replaceChildren(...(run.error ? [problemNotice({ message: run.error })] : []));
      for (const index of indices) {
        sections[index].update(state.tasks[index], state.processing);
        sift(index);
      }
    },
  };
};

/** Asks once more before it ends the run; what then happens comes by the stream. */
const cancelButton = (id, onTrouble) => {
  const button = el('button', { type: 'button', class: 'quiet', onclick: async () => {
    if (button.textContent !== 'Really cancel?') {
      button.textContent = 'Really cancel?';
      return;
    }
    button.disabled = true;
    try {
      await cancel(id);
    } catch (problem) {
      button.disabled = false;
      onTrouble(problem);
    }
  } }, 'Cancel run');
  return button;
};

/** Replaces the badge only when the status changes: a live region would speak at every step. */
const show = place => {
  let shown = '';
  return status => {
    if (status !== shown) {
      shown = status;
      place.replaceChildren(statusBadge(status));
    }
  };
};

const figures = run => [
  `${run.completed} of ${run.total} finished`,
  `${credits(run.totalCreditsUsed)} credits`,
  when(run.createdAt),
  run.completedAt ? `took ${duration(new Date(run.completedAt) - new Date(run.createdAt))}` : '',
  `id ${run.id}`,
].filter(Boolean);
