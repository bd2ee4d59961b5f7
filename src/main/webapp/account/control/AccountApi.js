import { getJson } from '../../shared/http.js';

/** Credits left, for the session's key or the one given. */
export const balance = async options => (await getJson('/credits-balance', options)).creditsRemaining;

/** `{running, claimed, pending, total, cap}` */
export const queue = options => getJson('/browser-agent-status', options);
