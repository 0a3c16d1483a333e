import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Test } from 'supertest';
import { eventually } from '../support/server-process';
import { createTestApp, type TestApp } from '../support/test-app';

const PAGE = '<!doctype html><title>점검</title>';
const SCRIPT = 'export const answer = 42;\n'.repeat(40);
const FONT = Buffer.from('wOF2 and some bytes');

/** What a build leaves behind, small. */
function writeBuild(folder: string, page = PAGE): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const files: Record<string, string | Buffer> = {
    'index.html': page,
    'index.html.br': brotliCompressSync(page),
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '.hidden': 'not for others',
    'assets/index-B4d0c3f1.js': SCRIPT,
    'assets/index-B4d0c3f1.js.br': brotliCompressSync(SCRIPT),
    'assets/index-B4d0c3f1.js.gz': gzipSync(SCRIPT),
    'assets/font-Ab12.woff2': FONT,
    'assets/worker-Cd34.mjs': SCRIPT,
    'assets/codec-Ef56.wasm': Buffer.from('\0asm'),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

/** Reads the first bytes of an answer, then hangs up. */
async function readAndLeave(port: number, path: string): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await once(socket, 'data');
  socket.destroy();
  await once(socket, 'close');
}

/** What this process holds open; empty where the system does not tell. */
function openFiles(): string[] {
  if (!existsSync('/proc/self/fd')) return [];
  return readdirSync('/proc/self/fd').flatMap((fd) => {
    try {
      return [readlinkSync(join('/proc/self/fd', fd))];
    } catch {
      return [];
    }
  });
}

describe('The web application', () => {
  let system: TestApp;
  let webDir: string;

  beforeAll(async () => {
    webDir = mkdtempSync(join(tmpdir(), 'jeomgeom-web-'));
    writeBuild(webDir);
    system = await createTestApp({ WEB_DIR: webDir });
  });
  afterAll(async () => {
    await system?.close();
    rmSync(webDir, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}): Test => system.anonymous().get(path).set(headers);

  it.each(['/', '/cases', '/cases/019a0000-0000-7000-8000-000000000000/findings?status=DRAFT', '/이름', '/apidocs'])(
    'answers %s with its page, which routes in the browser',
    async (path) => {
      const { text, headers } = await get(encodeURI(path)).expect(200);
      expect(text).toBe(PAGE);
      expect(headers['content-type']).toBe('text/html;charset=utf-8');
      expect(headers['cache-control']).toBe('no-cache');
      expect(headers['content-language']).toBeUndefined();
    },
  );

  it('has its page asked for again each time, and says when it is the same', async () => {
    const { headers } = await get('/').expect(200);
    const again = await get('/cases', { 'If-None-Match': headers.etag }).expect(304);
    expect(again.headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept-Encoding' });
  });

  it('serves hashed files for ever, packed as the browser can unpack them', async () => {
    const path = '/assets/index-B4d0c3f1.js';
    const encodings = { 'gzip, deflate, br, zstd': 'br', gzip: 'gzip', identity: undefined, 'br;q=0, gzip': 'gzip' };
    for (const [accepted, encoding] of Object.entries(encodings)) {
      const { headers } = await get(path, { 'Accept-Encoding': accepted }).buffer(false).expect(200);
      expect({ accepted, encoding: headers['content-encoding'] }).toEqual({ accepted, encoding });
      expect(headers).toMatchObject({
        'content-type': 'text/javascript',
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        'x-content-type-options': 'nosniff',
      });
    }
    const { text } = await get(path, { 'Accept-Encoding': 'gzip' }).expect(200);
    expect(text).toBe(SCRIPT);
  });

  it.each([
    ['/assets/font-Ab12.woff2', 'font/woff2'],
    ['/assets/worker-Cd34.mjs', 'text/javascript'],
    ['/assets/codec-Ef56.wasm', 'application/wasm'],
    ['/favicon.svg', 'image/svg+xml'],
  ])('names the type of %s', async (path, type) => {
    const { headers } = await get(path, { 'Accept-Encoding': 'br' }).expect(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD with the headers alone', async () => {
    const { headers, text } = await system.anonymous().head('/cases').set('Accept-Encoding', 'identity').expect(200);
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(PAGE));
    expect(text).toBeFalsy();
  });

  it('answers a range, and a range it does not know with the whole file', async () => {
    const path = '/assets/font-Ab12.woff2';
    const part = await get(path, { Range: 'bytes=2-5' }).buffer(true).expect(206);
    expect(part.headers['content-range']).toBe(`bytes 2-5/${FONT.length}`);
    expect(part.body).toEqual(FONT.subarray(2, 6));
    await get(path, { Range: 'bytes=9000-' }).expect(416);
    for (const range of ['bytes=5-2', 'bytes=-4', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=0-1']) {
      const conditional: Record<string, string> = range === 'bytes=0-1' ? { 'If-Range': '"another"' } : {};
      const whole = await get(path, { Range: range, ...conditional }).expect(200);
      expect({ range, length: whole.headers['content-length'] }).toEqual({
        range,
        length: String(FONT.length),
      });
    }
  });

  it.each(['/assets/index-00000000.js', '/assets/nothing', '/robots.txt', '/.hidden', '/cases/photo.png'])(
    'knows no file %s, and says so instead of sending its page',
    async (path) => {
      const { body, headers } = await get(path, { 'Accept-Language': 'en' }).expect(404);
      expect(body).toMatchObject({ code: 'resource.not-found' });
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-language': 'en' });
    },
  );

  it.each(['/../package.json', '/assets/../../package.json', '/..%2f..%2fpackage.json', '/assets/%2e%2e/%2e%2e/x.ts'])(
    'gives nothing outside its folder for %s',
    async (path) => {
      const { text } = await get(path);
      expect(text).not.toContain('"dependencies"');
    },
  );

  it('answers at once to addresses made to keep it busy', async () => {
    const began = performance.now();
    for (const path of ['a.a'.repeat(2_000), '.'.repeat(4_000), `${'%20'.repeat(2_000)}.x`, 'a/'.repeat(3_000)])
      expect([200, 404]).toContain((await get(`/${path}!`)).status);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('takes no other method', async () => {
    for (const method of ['post', 'put', 'patch', 'delete', 'options'] as const) {
      const { body } = await system.anonymous()[method]('/cases').expect(404);
      expect(body).toMatchObject({ code: 'resource.not-found' });
    }
  });

  it('leaves the addresses of the API to the API', async () => {
    for (const path of ['/api', '/api/nothing', '/api/%E0%A4%A', '/health', '/health/nothing', '/api/cases/x.js']) {
      const { body, headers, status } = await get(path);
      expect({ path, status, code: (body as { code?: string }).code }).toEqual({
        path,
        status: path === '/api/cases/x.js' ? 401 : 404,
        code: path === '/api/cases/x.js' ? 'auth.required' : 'resource.not-found',
      });
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });

  it('allows its page nothing from elsewhere, nothing inline and nothing evaluated', async () => {
    for (const path of ['/', '/cases', '/assets/index-B4d0c3f1.js', '/assets/none.js', '/api/cases', '/%E0%A4%A']) {
      const { headers } = await get(path);
      const policy = headers['content-security-policy'];
      expect(policy.split(';').toSorted()).toEqual(
        [
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' blob: data:",
          "font-src 'self'",
          "connect-src 'self'",
          "worker-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'",
        ].toSorted(),
      );
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringMatching(/^camera=\(self\), .*geolocation=\(\).*microphone=\(\)/),
        'x-frame-options': 'DENY',
      });
    }
  });

  it('lets the page of the API alone style its markup', async () => {
    const { headers, text } = await get('/api/docs').expect(200);
    expect(text).toContain('swagger-ui');
    expect(headers['content-security-policy']).toContain("style-src 'self' 'unsafe-inline'");
    expect(headers['content-security-policy']).not.toContain("script-src 'self' 'unsafe");
  });

  it('has nothing of the API kept by browsers or between', async () => {
    const inspector = await system.as('inspector');
    const answers = [await inspector.get('/cases'), await inspector.get('/auth/me'), await get('/api/cases')];
    for (const { headers } of answers) expect(headers['cache-control']).toBe('no-store');
  });

  it('keeps no file open for a reader who left, and survives a file that is gone', async () => {
    await system.app.listen(0, '127.0.0.1');
    const big = join(webDir, 'assets', 'big-Aa11.js');
    writeFileSync(big, Buffer.alloc(4_000_000));
    utimesSync(join(webDir, 'index.html'), new Date(), new Date(Date.now() + 20_000));
    const { port } = system.app.getHttpServer().address() as AddressInfo;
    for (let reader = 0; reader < 30; reader += 1) await readAndLeave(port, '/assets/big-Aa11.js');
    await eventually(() => expect(openFiles().filter((path) => path.startsWith(webDir))).toEqual([]), 2_000);
    rmSync(big);
    await expect(
      fetch(`http://127.0.0.1:${port}/assets/big-Aa11.js`).then((answer) => answer.text()),
    ).rejects.toThrow();
    await get('/').expect(200);
  });

  it('takes up a build that replaces the one it serves', async () => {
    writeBuild(webDir, '<!doctype html><title>새 판</title>');
    utimesSync(join(webDir, 'index.html'), new Date(), new Date(Date.now() + 5_000));
    expect((await get('/').expect(200)).text).toContain('새 판');
    writeBuild(webDir);
    utimesSync(join(webDir, 'index.html'), new Date(), new Date(Date.now() + 10_000));
    expect((await get('/').expect(200)).text).toBe(PAGE);
  });
});

describe('Without a built web application', () => {
  let system: TestApp;
  beforeAll(async () => {
    system = await createTestApp();
  });
  afterAll(() => system?.close());

  it.each([
    ['ko', /npm run build.*\/api\/docs/],
    ['en', /has not been built.*npm run build.*\/api\/docs/],
  ])('says how to build it, in %s, and the API works', async (language, sentence) => {
    const { body } = await system.anonymous().get('/cases').set('Accept-Language', language).expect(404);
    expect(body).toMatchObject({ code: 'web.not-built', detail: expect.stringMatching(sentence) });
    await system.anonymous().get('/favicon.svg').expect(404);
    await (await system.as('inspector')).get('/cases').expect(200);
  });
});
