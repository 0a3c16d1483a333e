import { spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type ConsoleMessage,
  type LaunchOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { demoTemplate } from './demo-template';
import { Line } from './line';
import { ROOT } from './server-process';
import { asSuperuser } from './superuser';
import { createTestApp, PEOPLE, type Person, type TestApp } from './test-app';
import { TEST_PASSWORD } from './test-server';

/** How a person looks at it; Korean, light, on a desk unless told. */
export interface View {
  readonly language?: 'ko' | 'en';
  readonly width?: number;
  readonly height?: number;
  readonly mode?: 'light' | 'dark' | 'high-contrast';
}

const SPEC_MS = 180_000;
const ACT_MS = 10_000;
const QUIET_MS = 60;
/** The server takes a session for alive for at most half a second after it ended. */
const SESSION_CACHE_MS = 600;

const CLOSED_NETWORK = '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1';
const LOOPBACK = /^(https?:\/\/127\.0\.0\.1:|blob:|data:|about:|chrome-error:)/;
/** What a refused request leaves on the console by itself; the page shows it in words, and tests look at those. */
const REFUSED_REQUEST = /^Failed to load resource: the server responded with a status of 4\d\d/;
const CUT_REQUEST = /^Failed to load resource: net::ERR_/;

interface Traffic {
  /** How many requests the page has begun. */
  started: number;
  readonly open: Set<Request>;
}

const traffic = new WeakMap<Page, Traffic>();

/** Where a test that failed leaves pictures of its pages. */
const PICTURES = join(ROOT, '.screenshots', 'failed');
/** Set by the test environment. */
const current = globalThis as { browserTest?: { readonly name: string; readonly hasFailed: boolean } };

/** How the client keeps its display mode; "theme" follows the system. */
const DISPLAY = { light: 'light', dark: 'theme', 'high-contrast': 'high-contrast' } as const;

/** What is on file when the spec begins; accounts and reference data always are. */
export type OnFile = 'demo cases' | 'nothing';

/**
 * For a spec file: the application with the demo cases and a real Chromium, there before its first test and gone after its
 * last, however the tests end. What a test opens is closed after it; what `beforeAll` opens stays for all tests. After each
 * test nothing may have complained: no error on the console, none that nobody caught, nothing that the content security
 * policy refused, no request to another machine.
 */
export function useStage(onFile: OnFile = 'demo cases'): Stage {
  const stage = new Stage(onFile);
  jest.setTimeout(SPEC_MS);
  beforeAll(() => stage.start());
  beforeEach(() => stage.beginTest());
  afterEach(() => stage.endTest());
  afterAll(() => stage.close());
  return stage;
}

export class Stage {
  private complaints: string[] = [];
  private isLineCut = false;
  private kept: readonly BrowserContext[] = [];
  private running: { system: TestApp; line: Line; browser: Browser } | null = null;

  constructor(private readonly onFile: OnFile) {}

  /** The application behind the page: its clock, its tables, its API. */
  get system(): TestApp {
    return this.started().system;
  }

  /** The wire to the server; see `expectCuts` before cutting it. */
  get line(): Line {
    return this.started().line;
  }

  get origin(): string {
    return this.line.origin;
  }

  async start(): Promise<void> {
    const system = await createTestApp(
      { WEB_DIR: join(ROOT, 'dist', 'web'), DEMO_PASSWORD: TEST_PASSWORD },
      this.onFile === 'demo cases' ? await demoTemplate() : undefined,
    );
    await system.app.listen(0, '127.0.0.1');
    const line = await Line.to((system.app.getHttpServer().address() as AddressInfo).port);
    const options = chromiumOptions();
    const browser = await chromium.launch({ ...options, args: [...(options.args ?? []), CLOSED_NETWORK] });
    this.running = { system, line, browser };
  }

  async close(): Promise<void> {
    await this.running?.browser.close();
    await this.running?.line.close();
    await this.running?.system.close();
  }

  beginTest(): void {
    this.kept = this.started().browser.contexts();
    this.isLineCut = false;
  }

  async endTest(): Promise<void> {
    if (current.browserTest?.hasFailed) await this.takePictures(current.browserTest.name);
    const opened = this.started()
      .browser.contexts()
      .filter((context) => !this.kept.includes(context));
    await Promise.all(opened.map((context) => context.close()));
    this.line.up();
    const complaints = this.takeComplaints();
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
  }

  /** A browser of a person of the demo, signed in, at this address; of nobody when `person` is null. */
  async open(person: Person | null, path = '/', view: View = {}): Promise<Page> {
    const page = await this.newPage(person, view);
    await page.goto(path);
    await settled(page);
    return page;
  }

  /** The same, still blank. */
  async newPage(person: Person | null, view: View = {}): Promise<Page> {
    const context = await this.newContext(view, person !== null);
    if (person) {
      const data = { email: PEOPLE[person], password: TEST_PASSWORD };
      const answer = await context.request.post('/api/auth/login', { data });
      if (!answer.ok()) throw new Error(`${person} cannot sign in: ${answer.status()} ${await answer.text()}`);
    }
    return context.newPage();
  }

  /** Ends every session of a person, as an administrator or the clock would. */
  async endSessions(person: Person): Promise<void> {
    await asSuperuser(this.system.ownerUrl, async (client) => {
      const sessions = `SELECT s.id FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.email = $1`;
      await client.query(`DELETE FROM refresh_tokens WHERE session_id IN (${sessions})`, [PEOPLE[person]]);
      await client.query(`DELETE FROM sessions WHERE id IN (${sessions})`, [PEOPLE[person]]);
    });
    await delay(SESSION_CACHE_MS);
  }

  /** From now on requests that do not get through are part of this spec. */
  expectCuts(): void {
    this.isLineCut = true;
  }

  takeComplaints(): string[] {
    const complaints = this.complaints;
    this.complaints = [];
    return complaints;
  }

  private async newContext(view: View, isSignedIn: boolean): Promise<BrowserContext> {
    const { language = 'ko', width = 1440, height = 900, mode = 'light' } = view;
    const stored = {
      'jeomgeom.language': language,
      'jeomgeom.display-mode': DISPLAY[mode],
      ...(isSignedIn ? { 'jeomgeom.session': 'held' } : {}),
    };
    const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }));
    const context = await this.started().browser.newContext({
      baseURL: this.origin,
      viewport: { width, height },
      locale: language === 'en' ? 'en-GB' : 'ko-KR',
      timezoneId: 'Asia/Seoul',
      colorScheme: mode === 'dark' ? 'dark' : 'light',
      reducedMotion: 'reduce',
      storageState: { cookies: [], origins: [{ origin: this.origin, localStorage }] },
    });
    context.setDefaultTimeout(ACT_MS);
    this.listenTo(context);
    return context;
  }

  private async takePictures(test: string): Promise<void> {
    const name = test.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
    const pages = this.started()
      .browser.contexts()
      .flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      await page.screenshot({ path: join(PICTURES, `${name}-${index + 1}.png`) }).catch(() => undefined);
    }
  }

  private listenTo(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error' && !this.isExpected(message)) this.complain(message.page(), message.text());
    });
    context.on('weberror', (error) => this.complain(error.page(), String(error.error())));
    context.on('response', (response) => ended(response.request()));
    context.on('requestfailed', ended);
    context.on('request', (request) => {
      begun(request);
      if (!LOOPBACK.test(request.url())) this.complain(null, `request to ${request.url()}`);
    });
  }

  private isExpected(message: ConsoleMessage): boolean {
    if (this.isLineCut && CUT_REQUEST.test(message.text())) return true;
    return message.location().url.startsWith(`${this.origin}/api/`) && REFUSED_REQUEST.test(message.text());
  }

  private complain(page: Page | null, what: string): void {
    this.complaints.push(page ? `${new URL(page.url()).pathname}: ${what}` : what);
  }

  private started(): NonNullable<Stage['running']> {
    if (!this.running) throw new Error('The stage stands only while the tests of its file run.');
    return this.running;
  }
}

/** The form of the sign-in page, or of the dialog that asks again in place. */
export async function signIn(page: Page, person: Person, password: string = TEST_PASSWORD): Promise<void> {
  const form = page.locator('form:has(input[type="password"])');
  await form.locator('input[type="email"]').fill(PEOPLE[person]);
  await form.locator('input[type="password"]').fill(password);
  await form.locator('button[type="submit"]').click();
}

/** Something is shown, nothing is loading any more, and the fonts are there. */
export async function settled(page: Page): Promise<void> {
  const until = performance.now() + ACT_MS;
  do {
    await quiet(page);
    const { started } = trafficOf(page);
    if ((await page.evaluate(isDrawn)) && trafficOf(page).started === started) return;
  } while (performance.now() < until);
  throw new Error(`${page.url()} is still loading after ${ACT_MS / 1000} seconds`);
}

/** No request is under way, and none begins for a moment. */
export async function quiet(page: Page): Promise<void> {
  const until = performance.now() + ACT_MS;
  for (;;) {
    const { started } = trafficOf(page);
    await delay(QUIET_MS);
    const now = trafficOf(page);
    if (now.open.size === 0 && now.started === started) return;
    if (performance.now() > until)
      throw new Error(`${page.url()} waits for ${[...now.open].map((one) => one.url()).join(', ')}`);
  }
}

async function isDrawn(): Promise<boolean> {
  await document.fonts.ready;
  return (
    document.querySelector('#root > *') !== null &&
    document.querySelector('.jg-spinner, [aria-busy="true"], [data-growing]') === null
  );
}

function begun(request: Request): void {
  if (!request.url().startsWith('http')) return;
  const of = trafficOf(request.frame().page());
  of.started += 1;
  of.open.add(request);
}

/** Its answer has arrived, or never will. */
function ended(request: Request): void {
  if (request.url().startsWith('http')) trafficOf(request.frame().page()).open.delete(request);
}

function trafficOf(page: Page): Traffic {
  const known = traffic.get(page);
  if (known) return known;
  const fresh = { started: 0, open: new Set<Request>() };
  traffic.set(page, fresh);
  return fresh;
}

/** The page fits its window; if not, names its first element beyond the edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const first = [...document.body.querySelectorAll('*')].find(
      (el) => el.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth} of ${clientWidth} pixels, first ${first?.outerHTML.slice(0, 200)}`;
  });
  expect({ path: new URL(page.url()).pathname, beyond }).toEqual({ path: new URL(page.url()).pathname, beyond: null });
}

function chromiumOptions(): LaunchOptions {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', 'chromium.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`There is no browser: ${stderr}`);
  return JSON.parse(stdout) as LaunchOptions;
}
