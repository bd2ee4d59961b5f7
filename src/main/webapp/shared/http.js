import { session } from '../account/control/Session.js';
import { Problem } from './problem.js';

/**
 * Asks the server in the name of the session's key and gives the response if it is a good one.
 *
 * @throws Problem for every other answer and for none; an abort by the signal stays an AbortError
 */
export const request = async (path, { method = 'GET', body, signal, key = session.key } = {}) => {
  let response;
  try {
    response = await fetch(path, {
      method,
      signal,
      cache: 'no-store',
      headers: {
        Authorization: `Bearer ${key}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      body: body && JSON.stringify(body),
    });
  } catch (error) {
    throw error.name === 'AbortError' ? error : new Problem(0);
  }
  if (response.ok) {
    return response;
  }
  const problem = await Problem.of(response);
  if (problem.status === 401 && key === session.key) {
    session.end('This API key is no longer accepted. Sign in again.');
  }
  throw problem;
};

export const getJson = async (path, options) => {
  const response = await request(path, options);
  return response.json().catch(error => {
    throw error.name === 'AbortError' ? error : new Problem(0, { error: 'The answer was cut short.' });
  });
};
