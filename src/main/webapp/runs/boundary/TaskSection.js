import { el, outward } from '../../shared/dom.js';
import { credits, duration, plural } from '../../shared/format.js';
import { jsonBlock } from '../../shared/json.js';
import { problemNotice } from '../../shared/problem.js';
import { ended, phase } from '../entity/RunState.js';
import { statusBadge } from './Status.js';
import { stepList } from './StepList.js';

/**
 * A task of a run, folded. Only the head line exists until somebody opens it: a run may have a
 * thousand tasks with dozens of steps each.
 */
export const taskSection = (index, open) => {
  const badge = el('span', { class: 'task-badge' });
  const title = el('span', { class: 'task-title clip' });
  const figures = el('span', { class: 'task-figures small soft' });
  const body = el('div', { class: 'task-body stack' });
  const element = el('details', { class: 'card task', open },
    el('summary', {}, badge, el('span', { class: 'task-number soft' }, `${index + 1}`), title, figures), body);

  let current = null;
  let shownPhase = '';
  let content = null;

  const fill = () => {
    if (element.open && current) {
      content ??= taskBody(body);
      content.update(current);
    }
  };
  element.addEventListener('toggle', fill);

  return {
    element,
    update(task) {
      current = task;
      const now = phase(task);
      if (now !== shownPhase) {
        shownPhase = now;
        badge.replaceChildren(statusBadge(now));
      }
      title.textContent = task.result.instruction ?? task.result.url ?? '';
      figures.textContent = line(task);
      fill();
    },
  };
};

const line = ({ result, events }) => {
  const steps = events.length > 0 ? plural(events.length, 'step') : '';
  return (ended(result)
    ? [steps, duration(result.durationMs), `${credits(result.creditsUsed)} cr`]
    : [steps]).filter(Boolean).join(' · ');
};

const taskBody = body => {
  const address = el('p', { class: 'address' });
  const given = el('div');
  const outcome = el('div', { class: 'stack' });
  const steps = stepList();
  body.append(address, given, outcome, steps.element);
  let shown = null;
  return {
    update({ result, events }) {
      // The result changes twice in a task's life, its steps all the time: copy buttons stay put.
      const key = JSON.stringify(result);
      if (key !== shown) {
        shown = key;
        address.replaceChildren(outward(result.url ?? ''));
        given.replaceChildren(...(result.input ? [inputs(result.input)] : []));
        outcome.replaceChildren(...results(result));
      }
      steps.update(events, ended(result));
    },
  };
};

const results = result => [
  result.error ? problemNotice({ message: result.error }) : null,
  result.data !== undefined && result.data !== null ? jsonBlock(result.data, 'Data') : null,
  result.status === 'SUCCESS' && (result.data ?? null) === null
    ? el('p', { class: 'soft' }, 'Done. The task asked for no data.') : null,
].filter(Boolean);

const inputs = input =>
  el('dl', { class: 'pairs small' }, ...Object.entries(input).flatMap(([name, value]) => [
    el('dt', {}, name),
    el('dd', {}, SECRET.test(name) ? '••••••' : String(value)),
  ]));

/** Names whose values are not for people who look over a shoulder. */
export const SECRET = /pass|secret|token|pin\b|otp/i;
