import { chromium } from 'playwright-core';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { startDemoServer } from './demo-server.mjs';
import { ensureNode, ROOT } from './node-runtime.mjs';
import { addressesFor, PEOPLE } from './web-pages.mjs';

// Takes a picture of every page as every person sees it, and names pages that scroll sideways or complain on the console.

await ensureNode();

const USAGE = `npm run screenshots -- [options]
  --only <path>      one address instead of every page; {kakao}, {pangyo} and {naver} stand for the ids of the demo cases
  --as <person>      ${Object.keys(PEOPLE).join(', ')}, nobody
  --width <pixels>   1440, 820 and 390 unless told
  --lang <ko|en>     both unless told
  --mode <mode>      light, dark or high-contrast
  --port <number>    takes the pictures of a running server instead of starting one
  --click <text>     clicks the button or link with this text first
  --out <folder>     .screenshots unless told`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    as: { type: 'string', multiple: true },
    width: { type: 'string', multiple: true },
    lang: { type: 'string', multiple: true },
    mode: { type: 'string', multiple: true },
    port: { type: 'string' },
    click: { type: 'string', multiple: true },
    out: { type: 'string', default: '.screenshots' },
    password: { type: 'string', default: 'jeomgeom-demo-2024' },
    help: { type: 'boolean' },
  },
});
if (options.help) {
  console.log(USAGE);
  process.exit(0);
}

/** How the client keeps its display mode; "theme" follows the system, which is dark then. */
const DISPLAY = { light: 'light', dark: 'theme', 'high-contrast': 'high-contrast' };
const HEIGHTS = { 1440: 900, 820: 1180, 390: 844 };
const widths = (options.width ?? ['1440', '820', '390']).map(Number);
const languages = options.lang ?? ['ko', 'en'];
const folder = resolve(ROOT, options.out);

const server = options.port ? null : await startDemoServer();
const origin = server?.origin ?? `http://localhost:${options.port}`;
const browser = await chromium.launch(findChromium());
const found = [];
let taken = 0;
try {
  for (const person of options.as ?? ['nobody', ...Object.keys(PEOPLE)]) await picturesOf(person);
} finally {
  await browser.close();
  await server?.stop();
}
for (const line of found) console.log(line);
console.log(`${taken} pictures in ${folder}; ${found.length} things to look at.`);
process.exit(found.length === 0 ? 0 : 1);

async function picturesOf(person) {
  const session = await signIn(person);
  const pages = options.only?.map((path) => ({ path, modes: ['light'] }));
  const addresses = await addressesFor(person, session, pages);
  for (const lang of languages) {
    for (const width of widths) await picturesAt({ person, session, addresses, lang, width });
  }
}

async function picturesAt({ person, session, addresses, lang, width }) {
  const modes = options.mode ?? [...new Set(addresses.flatMap(({ modes: wanted }) => wanted))];
  for (const mode of modes) {
    const context = await newContext({ session, lang, width, mode });
    const page = await context.newPage();
    for (const address of addresses.filter(({ modes: wanted }) => options.mode || wanted.includes(mode))) {
      const suffix = mode === 'light' ? '' : `-${mode}`;
      await picture(page, address, join(folder, person, `${address.name}-${width}-${lang}${suffix}.png`));
    }
    await context.close();
  }
}

async function picture(page, { path, url }, file) {
  const told = [];
  const onConsole = (message) => message.type() === 'error' && told.push(message.text());
  const onError = (error) => told.push(String(error));
  page.on('console', onConsole).on('pageerror', onError);
  await page.goto(origin + url, { waitUntil: 'load' });
  await settled(page);
  for (const text of options.click ?? []) {
    await page.locator(`button:has-text("${text}"), a:has-text("${text}")`).first().click();
    await settled(page);
  }
  mkdirSync(join(file, '..'), { recursive: true });
  await page.screenshot({ path: file, fullPage: true });
  page.off('console', onConsole).off('pageerror', onError);
  taken += 1;
  const name = file.slice(folder.length + 1);
  for (const text of told) found.push(`console   ${name} (${path}): ${text.slice(0, 300)}`);
  const wider = await page.evaluate(widerThanWindow);
  if (wider) found.push(`sideways  ${name} (${path}): ${wider}`);
}

/** Shown: the page has content, nothing is loading any more and its fonts are there. */
async function settled(page) {
  await page.waitForFunction(() => document.body.innerText.trim() !== '', null, { timeout: 15_000 }).catch(() => {});
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => {});
  await page
    .waitForFunction(() => document.querySelector('.jg-spinner, [aria-busy="true"], [data-growing]') === null, null, {
      timeout: 10_000,
    })
    .catch(() => {});
  await page.evaluate(() => document.fonts.ready);
}

/** How wide a page that scrolls sideways is, and its first element beyond the edge. */
function widerThanWindow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const beyond = [...document.body.querySelectorAll('*')].find(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  const name = beyond ? `${beyond.tagName.toLowerCase()}.${[...beyond.classList].join('.')}` : '';
  return `${scrollWidth} of ${clientWidth} pixels, first ${name}`;
}

async function newContext({ session, lang, width, mode }) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 900 },
    locale: lang === 'en' ? 'en-GB' : 'ko-KR',
    timezoneId: 'Asia/Seoul',
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(
    ([language, display, isSignedIn]) => {
      // The client asks for a session only where it remembers one.
      if (isSignedIn) localStorage.setItem('jeomgeom.session', 'held');
      localStorage.setItem('jeomgeom.language', language);
      localStorage.setItem('jeomgeom.display-mode', display);
    },
    [lang, DISPLAY[mode], session !== null],
  );
  if (session) await session.openIn(context);
  return context;
}

/** A session of its own for each browser context: a refresh token is good for one of them. */
async function signIn(person) {
  if (person === 'nobody') return null;
  const credentials = { email: PEOPLE[person] ?? person, password: options.password };
  const login = (request) => request.post(`${origin}/api/auth/login`, { data: credentials });
  const context = await browser.newContext();
  const answer = await login(context.request);
  if (!answer.ok()) throw new Error(`${person} cannot sign in: ${answer.status()} ${await answer.text()}`);
  const { accessToken } = await answer.json();
  await context.close();
  return {
    openIn: async (target) => void (await login(target.request)),
    async get(path) {
      const response = await fetch(`${origin}/api${path}`, { headers: { Authorization: `Bearer ${accessToken}` } });
      return response.ok ? response.json() : null;
    },
  };
}
