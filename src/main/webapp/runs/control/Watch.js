import { pause } from '../../shared/dom.js';
import { attach, find } from './RunsApi.js';

const AGAIN_MS = 2000;

/**
 * Keeps the state up to date until the run has ended or the signal aborts: reads it, follows its
 * stream, reads it again when that ends. Where no stream is to be had, it is read every 2 s.
 *
 * @throws Problem if the run cannot be read at the first try
 */
export const watch = async (state, signal, onTrouble) => {
  state.snapshot(await find(state.id, signal));
  while (state.processing && !signal.aborted) {
    try {
      if (!(await followed(state, signal))) {
        await pause(AGAIN_MS, signal);
      }
      state.snapshot(await find(state.id, signal));
      onTrouble(null);
    } catch (problem) {
      if (!signal.aborted) {
        onTrouble(problem);
      }
    }
  }
};

/** Whether the stream told the end of the run. */
const followed = async (state, signal) => {
  try {
    for await (const { event, data } of await attach(state.id, signal)) {
      if (event === 'done') {
        return true;
      }
      state.frame(event, data);
    }
  } catch (problem) {
    if (signal.aborted) {
      throw problem;
    }
    // No stream free, or it broke: the read that follows tells whether the server is there at all.
  }
  return false;
};
