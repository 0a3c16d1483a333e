import type { Page, Response } from 'playwright-core';
import { settled, useStage } from '../support/browser';
import type { Person } from '../support/test-app';

const KAKAO = '카카오 카카오톡 장애 관련 긴급 현장점검';
/** Smaller texts are not worth packing. */
const PACKED_FROM = 600;
const LIMITS = { script: 200_000, stylesheet: 120_000 };

interface Loaded {
  readonly path: string;
  readonly type: string;
  readonly status: number;
  readonly bytes: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Everything that a page asks the server for until it stands. */
async function visit(page: Page, path: string): Promise<Loaded[]> {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(path);
  await settled(page);
  return Promise.all(responses.filter((response) => !response.url().startsWith('data:')).map(loadedOf));
}

async function loadedOf(response: Response): Promise<Loaded> {
  const request = response.request();
  return {
    path: new URL(response.url()).pathname,
    type: request.resourceType(),
    status: response.status(),
    bytes: (await request.sizes()).responseBodySize,
    headers: await response.allHeaders(),
  };
}

describe('The web application in a browser', () => {
  const stage = useStage();

  it('is loaded from hashed files that are kept for ever and packed with brotli', async () => {
    const loaded = await visit(await stage.newPage(null), '/');
    const assets = loaded.filter(({ path }) => path.startsWith('/assets/'));
    expect(new Set(assets.map(({ type }) => type))).toEqual(new Set(['script', 'stylesheet', 'font']));
    for (const { path, type, headers, bytes } of assets) {
      expect({ path, kept: headers['cache-control'] }).toEqual({ path, kept: 'public, max-age=31536000, immutable' });
      if (type !== 'font' && bytes >= PACKED_FROM)
        expect({ path, packed: headers['content-encoding'] }).toEqual({ path, packed: 'br' });
    }
    expect(loaded.find(({ type }) => type === 'document')?.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("script-src 'self';style-src 'self';"),
    });
  });

  it.each<[string, Person | null]>([
    ['the sign-in page', null],
    ["an inspector's first page", 'inspector'],
    ["a provider's first page", 'kakaoManager'],
  ])('needs at most 200 kB of scripts and 120 kB of styles for %s', async (name, person) => {
    const loaded = await visit(await stage.newPage(person), '/');
    for (const [type, limit] of Object.entries(LIMITS)) {
      const bytes = loaded.filter((one) => one.type === type).reduce((sum, one) => sum + one.bytes, 0);
      process.stderr.write(`  [browser] ${name}: ${(bytes / 1000).toFixed(1)} kB of ${type}\n`);
      expect(bytes).toBeGreaterThan(1_000);
      expect(bytes).toBeLessThanOrEqual(limit);
    }
  });

  it('asks again only for its page when it is opened a second time', async () => {
    const page = await stage.open('inspector');
    const again = await visit(await page.context().newPage(), '/');
    const sent = again.filter(({ path, bytes }) => path.startsWith('/assets/') && bytes > 0);
    expect(sent.map(({ path }) => path)).toEqual([]);
  });

  it('opens at any address, and stands there again after a reload', async () => {
    const inspector = await stage.system.as('inspector');
    const { body } = await inspector.get('/cases?limit=100');
    const kakao = (body as { items: { id: string; title: string }[] }).items.find(({ title }) => title === KAKAO);
    const page = await stage.newPage('inspector');
    const first = await page.goto(`/cases/${kakao?.id}`);
    await settled(page);
    const title = await page.title();
    const second = await page.reload();
    await settled(page);
    expect([first?.status(), second?.status()]).toEqual([200, 200]);
    expect(new URL(page.url()).pathname).toBe(`/cases/${kakao?.id}`);
    expect(await page.title()).toBe(title);
    await page.getByText('English').first().waitFor();
  });

  it('answers for a file that is not there as for one, not with its page', async () => {
    const page = await stage.open(null);
    const answer = await page.request.get('/assets/index-00000000.js');
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
  });

  it('evaluates no text as program, and runs no script and no style that stands in the page', async () => {
    const page = await stage.open(null);
    const refused = await page.evaluate(async () => {
      document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: rgb(1, 2, 3)">!</p>');
      const script = document.createElement('script');
      script.textContent = 'window.wasRun = true';
      document.body.append(script);
      // What a test sends into the page may evaluate; what the page does afterwards may not.
      const evaluate = Reflect.get(globalThis, 'eval') as (program: string) => unknown;
      const message = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(evaluate('1 + 1')));
          } catch (error) {
            resolve(String(error));
          }
        });
      });
      const styled = document.querySelector('#styled');
      return { message, colour: styled && getComputedStyle(styled).color, wasRun: 'wasRun' in window };
    });
    expect(refused).toMatchObject({ message: expect.stringContaining('EvalError'), wasRun: false });
    expect(refused.colour).not.toBe('rgb(1, 2, 3)');
    expect(stage.takeComplaints().filter((complaint) => complaint.includes('Content Security Policy'))).toHaveLength(2);
  });
});
