// Reads JSON lines, prints the median of each column per name and concurrency, with the ratio of
// tasks per second to Playwright's at the same concurrency.
import { readFileSync } from 'node:fs';

const rows = readFileSync(0, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const groups = new Map();
for (const row of rows) {
  const key = `${row.concurrency} ${row.name}`;
  groups.set(key, [...(groups.get(key) ?? []), row]);
}
const columns = ['tasksPerSecond', 'p50', 'p95', 'cpuSecondsPerTask', 'pssMegabytes'];
const medians = [...groups.values()].map((group) => ({
  name: group[0].name,
  concurrency: group[0].concurrency,
  rounds: group.length,
  ...Object.fromEntries(columns.map((column) => [column, median(group.map((row) => row[column]))])),
}));
const text = medians.map((row) => {
  const peer = medians.find((other) => other.name === 'playwright' && other.concurrency === row.concurrency);
  const ratio = peer ? (row.tasksPerSecond / peer.tasksPerSecond).toFixed(2) : '–';
  return [row.name, row.concurrency, row.rounds, row.tasksPerSecond.toFixed(1), row.p50.toFixed(0),
    row.p95.toFixed(0), (row.cpuSecondsPerTask * 1000).toFixed(0), row.pssMegabytes, ratio];
});
const head = ['name', 'at once', 'rounds', 'tasks/s', 'p50 ms', 'p95 ms', 'CPU ms/task', 'PSS MB', '÷ Playwright'];
console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|`);
text.forEach((line) => console.log(`| ${line.join(' | ')} |`));
