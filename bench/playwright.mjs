// The peer: Playwright, one new context and page per task, the same binary, page and work.
// Arguments: tasks concurrency url binary. Prints one JSON line.
import { chromium } from 'playwright-core';
import { cpuSeconds, pssMegabytes } from './tree.mjs';

const [tasks, concurrency] = process.argv.slice(2, 4).map(Number);
const [url, executablePath] = process.argv.slice(4, 6);
const WARM_UP = 100;

const browser = await chromium.launch({
  executablePath,
  headless: true,
  chromiumSandbox: process.getuid() !== 0,
  args: ['--disable-gpu', '--disable-quic', '--mute-audio', '--force-prefers-reduced-motion'],
});

const task = async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(url);
  const heading = await page.evaluate("document.querySelector('h1').textContent");
  await context.close();
  if (heading !== 'Hello from the bench') {
    throw new Error(`wrong page: ${heading}`);
  }
};

const loop = async (count) => {
  const times = [];
  let left = count;
  await Promise.all(Array.from({ length: concurrency }, async () => {
    while (left-- > 0) {
      const start = performance.now();
      await task();
      times.push(performance.now() - start);
    }
  }));
  return times.sort((a, b) => a - b);
};

await loop(WARM_UP);
let pss = 0;
const sampling = setInterval(() => { pss = Math.max(pss, pssMegabytes()); }, 1000);
const cpu = cpuSeconds();
const start = performance.now();
const times = await loop(tasks);
const seconds = (performance.now() - start) / 1000;
const spent = cpuSeconds() - cpu;
pss = Math.max(pss, pssMegabytes());
clearInterval(sampling);
await browser.close();

const round = (value) => Math.round(value * 1000) / 1000;
console.log(JSON.stringify({
  name: 'playwright',
  tasks,
  concurrency,
  seconds: round(seconds),
  tasksPerSecond: round(tasks / seconds),
  p50: round(times[Math.floor(times.length * 0.5)]),
  p95: round(times[Math.floor(times.length * 0.95)]),
  cpuSecondsPerTask: round(spent / tasks),
  pssMegabytes: Math.round(pss),
}));
