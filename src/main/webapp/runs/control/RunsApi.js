import { getJson, request } from '../../shared/http.js';
import { Problem } from '../../shared/problem.js';
import { frames } from './EventStream.js';

const RUNS = '/api/v1/browser-agents';

/** `{batches, total, hasMore}`; an empty status means all. */
export const list = ({ limit, skip, status }, signal) => {
  const query = new URLSearchParams({ limit, skip, ...(status ? { status } : {}) });
  return getJson(`${RUNS}?${query}`, { signal });
};

/** A run with the events of its tasks. */
export const find = (id, signal) => getJson(`${RUNS}/${id}?includeEvents=true`, { signal });

/** Ends a run: finished tasks keep their results, the others end as errors. */
export const cancel = id => getJson(`${RUNS}/${id}`, { method: 'DELETE' });

/** The frames of a run under way; they begin with a `snapshot`. */
export const attach = async (id, signal) => frames(await request(`/browser-agent/${id}/stream`, { signal }));

/**
 * Starts the tasks and gives the run's id as soon as a frame tells it. The stream is left then: the
 * run goes on, and its own page attaches. Without a free stream the run is started without one.
 */
export const start = async (tasks, signal) => {
  const stream = new AbortController();
  const leave = () => stream.abort();
  signal.addEventListener('abort', leave);
  try {
    const response = await request(RUNS, { method: 'POST', body: { tasks, stream: true }, signal: stream.signal });
    for await (const { event, data } of frames(response)) {
      if (event === 'error') {
        throw new Problem(200, data);
      }
      const id = data.batchId ?? data.id;
      if (id) {
        return id;
      }
    }
    throw new Problem(200, { error: 'The stream ended before the run began. Look at the list of runs.' });
  } catch (problem) {
    if (problem.status === 503) {
      return (await getJson(RUNS, { method: 'POST', body: { tasks, async: true }, signal })).id;
    }
    throw problem;
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
};
