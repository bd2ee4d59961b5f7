// What a process and its descendants cost, from /proc. The twin of remora.bench.Tree.
import { readFileSync, readdirSync } from 'node:fs';

const TICKS = 100;

const read = (path) => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

const tree = (root) => {
  const children = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = read(`/proc/${pid}/stat`);
    if (stat) {
      const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      children.set(parent, [...(children.get(parent) ?? []), pid]);
    }
  }
  const found = [String(root)];
  for (let i = 0; i < found.length; i++) {
    found.push(...(children.get(found[i]) ?? []));
  }
  return found;
};

// User and system time, with that of children that ended and were waited for.
export const cpuSeconds = (root = process.pid) => tree(root).map((pid) => read(`/proc/${pid}/stat`)).filter(Boolean)
  .map((stat) => stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15).map(Number)
    .reduce((a, b) => a + b, 0) / TICKS)
  .reduce((a, b) => a + b, 0);

export const pssMegabytes = (root = process.pid) => tree(root)
  .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  .reduce((a, b) => a + b, 0) / 1024;
