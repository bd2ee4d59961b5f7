// Connects playwright-core, unchanged, to a session's cdpUrl and prints one line for each promise it relies on.
import { chromium } from 'playwright-core';

const [base, key] = process.argv.slice(2);
const SESSIONS = `${base}/api/v1/browser/sessions`;
const PATIENCE = 20_000;
let failed = 0;

async function call(method, path, body) {
  const response = await fetch(SESSIONS + path, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}

async function open(heading) {
  const made = await call('POST', '', {});
  if (made.status !== 201) throw new Error(`no session: ${JSON.stringify(made)}`);
  const url = `data:text/html,<title>${heading}</title><h1>${heading}</h1><button onclick="document.title='clicked'">Press</button>`;
  const shown = await call('POST', `/${made.body.id}/tasks`, { url });
  if (shown.status !== 201) throw new Error(`no page: ${JSON.stringify(shown)}`);
  return made.body;
}

const connect = (url) => chromium.connectOverCDP(url, { timeout: PATIENCE });
const pages = (browser) => browser.contexts().flatMap((context) => context.pages());
const same = (found, wanted) => {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
  }
};

async function check(promise, holds) {
  try {
    await holds();
    console.log(`ok      ${promise}`);
  } catch (failure) {
    failed++;
    console.log(`FAILED  ${promise}\n        ${failure.message}`);
  }
}

const one = await open('first');
const other = await open('second');
const browser = await connect(one.cdpUrl);

await check('it reads the page that the session shows', async () =>
  same(await pages(browser)[0].locator('h1').textContent(), 'first'));
await check('it sees no page of another session', async () =>
  same(await Promise.all(pages(browser).map((page) => page.title())), ['first']));
await check('what it does shows in the session', async () => {
  await pages(browser)[0].getByRole('button', { name: 'Press' }).click();
  const read = await call('POST', `/${one.id}/tasks`, { actions: [{ type: 'evaluate', script: 'document.title' }] });
  same(read.body.actionResults[0].value, 'clicked');
});
await check('it opens a page of its own and takes a picture of it', async () => {
  const page = await browser.contexts()[0].newPage();
  await page.goto('data:text/html,<title>mine</title><h1>mine</h1>');
  same((await page.screenshot()).subarray(1, 4).toString(), 'PNG');
  await page.close();
});
await check('it is kept from files of the server', async () => {
  const page = pages(browser)[0];
  const reached = await page.goto('file:///etc/hostname').then(() => true, () => false);
  same(reached, false);
});
await check('a wrong token opens nothing', async () => {
  const wrong = one.cdpUrl.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
  const opened = await connect(wrong).then(() => true, () => false);
  same(opened, false);
});
await check('the session goes on when it leaves', async () => {
  await browser.close();
  const read = await call('POST', `/${one.id}/tasks`, { actions: [{ type: 'evaluate', script: '6 * 7' }] });
  same(read.body.actionResults[0].value, 42);
});
await check('it is told when the session ends', async () => {
  const late = await connect(other.cdpUrl);
  const gone = new Promise((resolve) => late.on('disconnected', resolve));
  await call('DELETE', `/${other.id}`);
  await Promise.race([gone, new Promise((_, reject) => setTimeout(() => reject(new Error('not told')), PATIENCE).unref())]);
});

await call('DELETE', `/${one.id}`);
console.log(failed === 0 ? 'all kept' : `${failed} broken`);
process.exit(failed === 0 ? 0 : 1);
