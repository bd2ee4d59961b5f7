const number = new Intl.NumberFormat('en', { maximumFractionDigits: 4 });
const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

export const credits = value => number.format(value ?? 0);

export const plural = (count, one, many = `${one}s`) => `${number.format(count)} ${count === 1 ? one : many}`;

export const when = iso => {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : day.format(date);
};

/** A time of day from Unix milliseconds or ISO text, empty if it is neither. */
export const timeOfDay = value => {
  const date = new Date(value);
  return value === undefined || Number.isNaN(date.getTime()) ? '' : clock.format(date);
};

/** Milliseconds as `840 ms`, `12.4 s` or `3 min 20 s`. */
export const duration = ms => {
  if (!Number.isFinite(ms)) {
    return '';
  }
  if (ms < 1000) {
    return `${Math.round(ms)} ms`;
  }
  const seconds = ms / 1000;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};
