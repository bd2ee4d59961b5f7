/**
 * Makes an element. Children that are strings become text, never markup; `on…` properties become
 * listeners, other properties attributes (`true` = present, `false`/`null`/`undefined` = absent).
 */
export const el = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
};

/** An address from the server as a link or picture source, or null if it is none a browser may follow. */
export const safeUrl = text => {
  try {
    const url = new URL(text, location.href);
    return ['http:', 'https:'].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
};

/** A link that leaves the console, plain text if the address is not one to follow. */
export const outward = (text, label = text) => {
  const href = safeUrl(text);
  return href
    ? el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, label)
    : el('span', {}, label);
};

export const loading = text =>
  el('p', { class: 'empty', role: 'status' }, el('span', { class: 'spinner', 'aria-hidden': 'true' }), text);

/** Resolves after `ms`, at once if the signal aborts: callers check the signal. */
export const pause = (ms, signal) =>
  new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
