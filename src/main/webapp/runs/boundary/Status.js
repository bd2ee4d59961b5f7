import { el } from '../../shared/dom.js';

const LOOKS = {
  completed: ['Completed', 'good'],
  processing: ['Running', 'busy'],
  failed: ['Failed', 'bad'],
  SUCCESS: ['Success', 'good'],
  RUNNING: ['Running', 'busy'],
  WAITING: ['Waiting', 'idle'],
  ERROR: ['Error', 'bad'],
  TIMEOUT: ['Timed out', 'bad'],
  BLOCKED: ['Blocked', 'bad'],
  CAPTCHA_FAILED: ['Captcha', 'bad'],
  LOOP: ['Loop', 'bad'],
  NO_TARGET: ['Not found', 'bad'],
};

/** The status of a run or a task as a coloured word. */
export const statusBadge = status => {
  const [label, look] = LOOKS[status] ?? [String(status), 'idle'];
  return el('span', { class: `badge badge-${look}` }, label);
};
