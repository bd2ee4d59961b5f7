// The public API's row: one run of N tasks (open the page, read its heading) over HTTP, with events and screenshots on.
// Arguments: tasks, concurrency, address. Environment: REMORA_URL, REMORA_API_KEY, REMORA_PID (the server's process).
// Its tasks' times are the engine's own (durationMs); seconds are what the caller waits.
import { cpuSeconds, pssMegabytes } from './tree.mjs';

const [tasks, concurrency, url] = [Number(process.argv[2]), Number(process.argv[3]), process.argv[4]];
const { REMORA_URL, REMORA_API_KEY, REMORA_PID } = process.env;

async function run(count) {
  const answer = await fetch(`${REMORA_URL}/api/v1/browser-agents`, {
    method: 'POST',
    headers: { authorization: `Bearer ${REMORA_API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ tasks: Array(count).fill({ url, instruction: 'Read the heading' }), concurrency }),
  });
  const body = await answer.json();
  const wrong = body.results.filter((result) => result.data !== 'Hello from the bench');
  if (wrong.length > 0) throw new Error(`wrong result: ${JSON.stringify(wrong[0])}`);
  return body.results.map((result) => result.durationMs).sort((a, b) => a - b);
}

await run(100); // as many as the others warm up with
let pss = 0;
const sample = setInterval(() => { pss = Math.max(pss, pssMegabytes(REMORA_PID)); }, 1000);
const cpu = cpuSeconds(REMORA_PID);
const start = performance.now();
const times = await run(tasks);
const seconds = (performance.now() - start) / 1000;
const spent = cpuSeconds(REMORA_PID) - cpu;
clearInterval(sample);
pss = Math.max(pss, pssMegabytes(REMORA_PID));
console.log(JSON.stringify({
  name: 'remora public API', tasks, concurrency, seconds, tasksPerSecond: tasks / seconds,
  p50: times[Math.floor(tasks * 0.5)], p95: times[Math.floor(tasks * 0.95)],
  cpuSecondsPerTask: spent / tasks, pssMegabytes: Math.round(pss),
}));
