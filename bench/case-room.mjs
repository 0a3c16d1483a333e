import { chromium } from 'playwright-core';
import { parseArgs } from 'node:util';
import { findChromium } from '../scripts/chromium.mjs';
import { startDemoServer } from '../scripts/demo-server.mjs';
import { ensureNode } from '../scripts/node-runtime.mjs';
import { PEOPLE } from '../scripts/web-pages.mjs';

// How long the case room of Kakao takes until it can be used, on a processor made four times slower: opened from the list
// of cases (the usual way), by its address with the files in the browser's cache, and for the first time. It can be used
// once its head and first screen stand and the processor is free; the sections below follow one by one.

await ensureNode();

const { values: options } = parseArgs({
  options: {
    port: { type: 'string' },
    runs: { type: 'string', default: '7' },
    slowdown: { type: 'string', default: '4' },
  },
});
const RUNS = Number(options.runs);
const SLOWDOWN = Number(options.slowdown);
const LIMIT_MS = 1_000;
/** What still runs this long after the page stands belongs to it. */
const AFTERMATH_MS = 700;
const PERSON = 'inspector';
const PASSWORD = 'jeomgeom-demo-2024';

const server = options.port ? null : await startDemoServer();
const origin = server?.origin ?? `http://localhost:${options.port}`;
const browser = await chromium.launch(findChromium());
try {
  const kakao = await findKakao();
  const ways = {
    'from the list of cases': fromList,
    'by its address, files cached': byAddress,
    'for the first time': firstTime,
  };
  for (const [name, measure] of Object.entries(ways)) {
    const times = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await measure(kakao));
    report(name, times);
  }
} finally {
  await browser.close();
  await server?.stop();
}

async function findKakao() {
  const login = await fetch(`${origin}/api/auth/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: PEOPLE[PERSON], password: PASSWORD }),
  });
  const { accessToken } = await login.json();
  const cases = await fetch(`${origin}/api/cases?limit=100`, { headers: { Authorization: `Bearer ${accessToken}` } });
  const { items } = await cases.json();
  return items.find(({ caseNo }) => caseNo === '점검-2024-0001');
}

async function fromList(kakao) {
  return inPage('/cases', async (page) => {
    const link = page.locator(`a[href="/cases/${kakao.id}"]`).first();
    await link.waitFor();
    await page.waitForTimeout(AFTERMATH_MS);
    await slowDown(page);
    const watched = page.evaluate(watch, { from: 'click', title: kakao.title, aftermath: AFTERMATH_MS });
    await link.evaluate((element) => element.click());
    return watched;
  });
}

async function byAddress(kakao) {
  return inPage(`/cases/${kakao.id}`, async (page) => {
    await page.waitForTimeout(AFTERMATH_MS);
    await page.goto('about:blank');
    return open(page, kakao);
  });
}

async function firstTime(kakao) {
  return inPage(null, (page) => open(page, kakao));
}

async function open(page, kakao) {
  await slowDown(page);
  await page.goto(`${origin}/cases/${kakao.id}`, { waitUntil: 'commit' });
  return page.evaluate(watch, { from: 'navigation', title: kakao.title, aftermath: AFTERMATH_MS });
}

/** A signed-in browser of its own, with nothing in its cache. */
async function inPage(path, work) {
  const state = { origin, localStorage: [{ name: 'jeomgeom.session', value: 'held' }] };
  const context = await browser.newContext({ storageState: { cookies: [], origins: [state] }, locale: 'ko-KR' });
  await context.request.post(`${origin}/api/auth/login`, { data: { email: PEOPLE[PERSON], password: PASSWORD } });
  const page = await context.newPage();
  if (path) await page.goto(origin + path, { waitUntil: 'networkidle' });
  const result = await work(page);
  await context.close();
  return result;
}

async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
}

/**
 * Runs in the page: milliseconds from the click or the navigation until the page stands (heading shown, nothing loading)
 * and the processor is free again.
 */
function watch({ from, title, aftermath }) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  const begun =
    from === 'navigation'
      ? Promise.resolve(0)
      : new Promise((resolve) => {
          addEventListener('click', (event) => resolve(event.timeStamp), { capture: true, once: true });
        });
  const stands = () =>
    document.querySelector('main h1')?.textContent.includes(title) &&
    document.querySelector('.jg-spinner, [aria-busy="true"]') === null;
  return begun.then(
    (start) =>
      new Promise((resolve) => {
        const look = () => {
          if (!stands()) return requestAnimationFrame(look);
          const drawn = performance.now();
          setTimeout(() => {
            const busyUntil = Math.max(0, ...tasks.map(({ startTime, duration }) => startTime + duration));
            resolve({ drawn: drawn - start, interactive: Math.max(drawn, busyUntil) - start });
          }, aftermath);
        };
        look();
      }),
  );
}

function report(name, times) {
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  const interactive = median(times.map((time) => time.interactive));
  const drawn = median(times.map((time) => time.drawn));
  const all = times.map((time) => Math.round(time.interactive)).join(' ');
  console.log(
    `${name.padEnd(30)} interactive after ${Math.round(interactive)} ms, drawn after ${Math.round(drawn)} ms` +
      ` (median of ${times.length}: ${all}; limit ${LIMIT_MS} ms, ${SLOWDOWN}× slower)`,
  );
}
