import { el } from '../../shared/dom.js';
import { problemNotice } from '../../shared/problem.js';
import { practicePages } from '../control/PracticePages.js';
import { start } from '../control/RunsApi.js';
import { readDraft, readSchema } from '../entity/TaskDraft.js';
import { field } from './Field.js';
import { inputRows } from './InputRows.js';

/** A form for one task, filled from a practice page if wanted; starts it and goes to its run. */
export const newRun = (params, signal) => {
  const url = field('url', 'Web address', { type: 'url', required: true, placeholder: 'https://example.org/' });
  const instruction = field('instruction', 'What shall be done?', { tag: 'textarea', rows: '3', placeholder: 'List the top 5 products with their prices.' });
  const output = field('output', 'Wanted data (JSON Schema, optional)', {
    tag: 'textarea', rows: '8', class: 'mono', spellcheck: 'false', placeholder: '{ "type": "object", "properties": { "price": { "type": "number" } } }',
  });
  const condition = field('condition', 'Success condition (optional)', { placeholder: 'The page shows "Thank you"' });
  const seconds = field('seconds', 'Time limit in seconds', { type: 'number', min: '5', max: '1800', value: '240', class: 'auto' });
  const inputs = inputRows();
  const inputsError = el('p', { class: 'wrong', role: 'alert' });
  const outcome = el('div');
  const button = el('button', { class: 'primary' }, 'Run');

  output.control.addEventListener('input', () => {
    const { error, value } = readSchema(output.control.value);
    output.wrong(error);
    output.hint(value ? 'Valid JSON.' : '');
  });

  const fill = ({ path, task }) => {
    url.control.value = new URL(path, location.href).href;
    instruction.control.value = task.instruction ?? '';
    inputs.fill(task.input);
    output.control.value = task.output ? JSON.stringify(task.output, null, 2) : '';
    condition.control.value = task.successCondition ?? '';
    seconds.control.value = (task.timeoutMs ?? 240000) / 1000;
    [url, output, seconds].forEach(one => one.wrong());
    inputsError.textContent = '';
  };

  const run = async event => {
    event.preventDefault();
    outcome.replaceChildren();
    const { task, errors = {} } = readDraft({
      url: url.control.value,
      instruction: instruction.control.value,
      inputs: inputs.read(),
      output: output.control.value,
      successCondition: condition.control.value,
      seconds: Number(seconds.control.value),
    });
    url.wrong(errors.url);
    output.wrong(errors.output);
    seconds.wrong(errors.seconds);
    inputsError.textContent = errors.inputs ?? '';
    if (!task) {
      form.querySelector('[aria-invalid=true]')?.focus();
      return;
    }
    button.disabled = true;
    outcome.replaceChildren(el('p', { class: 'notice', role: 'status' },
      el('span', { class: 'spinner', 'aria-hidden': 'true' }), ' Sent. Waiting for the first step…'));
    try {
      location.hash = `#/runs/${await start([task], signal)}`;
    } catch (problem) {
      if (!signal.aborted) {
        outcome.replaceChildren(problemNotice(problem));
        button.disabled = false;
      }
    }
  };

  const form = el('form', { class: 'card stack', novalidate: true, onsubmit: run },
    practiceChooser(fill, signal),
    url.element, instruction.element,
    el('div', { class: 'field', role: 'group', 'aria-labelledby': 'inputs-legend' },
      el('span', { class: 'legend', id: 'inputs-legend' }, 'Values to type in (optional)'),
      el('p', { class: 'hint' }, 'For forms, logins and searches. A field without a value stays empty.'),
      inputs.element, inputsError),
    output.element, condition.element, seconds.element,
    outcome,
    el('div', { class: 'row' }, button));
  return el('section', { class: 'stack medium' }, el('h1', {}, 'New run'), form);
};

/** A choice of practice pages; stays away where the server has none. */
const practiceChooser = (fill, signal) => {
  const place = el('div', { class: 'field', hidden: true });
  practicePages(signal).then(pages => {
    const select = el('select', {
      id: 'practice',
      onchange: () => select.value !== '' && fill(pages[Number(select.value)]),
    }, el('option', { value: '' }, 'My own address'),
    ...pages.map(({ title }, index) => el('option', { value: String(index) }, title)));
    place.append(el('label', { for: 'practice' }, 'Start from a practice page'), select,
      el('p', { class: 'hint' }, 'Small sites on this server, ', el('a', { href: '/practice/', target: '_blank' }, 'have a look'), '.'));
    place.hidden = pages.length === 0;
  });
  return place;
};
