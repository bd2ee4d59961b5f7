import { el, outward } from './dom.js';

const WORDS = {
  BATCH_TOO_LARGE: 'Too many tasks in one run.',
  INSUFFICIENT_CREDITS: 'Not enough credits.',
  SUBSCRIPTION_REQUIRED: 'The free task is used up.',
  QUEUE_FULL: 'Your queue is full. Wait until some tasks have finished.',
  RATE_LIMITED: 'Too many requests in a minute. Wait a little.',
};

/** What went wrong with a request: a status (0 = no answer) and words for people. */
export class Problem extends Error {
  constructor(status, { error, message, code, actionUrl } = {}) {
    const told = status === 401 ? '' : [WORDS[code], error ?? message].filter(Boolean).join(' ');
    super(told || Problem.#words(status));
    this.status = status;
    this.code = code;
    this.actionUrl = actionUrl;
  }

  /** Reads the answer's `{error, code?, actionUrl?}`; a body that is not JSON tells only its status. */
  static async of(response) {
    const body = await response.json().catch(() => null);
    return new Problem(response.status, body !== null && typeof body === 'object' ? body : {});
  }

  static #words(status) {
    switch (status) {
      case 0: return 'The server does not answer. Is it running?';
      case 401: return 'This API key is not known here.';
      case 404: return 'There is no such thing, or it belongs to somebody else.';
      case 503: return 'The server is busy. Try again in a moment.';
      default: return `The server answered with status ${status}.`;
    }
  }
}

export const problemNotice = problem =>
  el('p', { class: 'notice notice-bad', role: 'alert' }, problem.message,
    problem.actionUrl ? [' ', outward(problem.actionUrl, 'What to do')] : null);
