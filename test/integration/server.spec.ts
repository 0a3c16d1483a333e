import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import {
  type EmbeddedPostgres,
  findRunningEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres';
import { isRunning } from '../../src/platform/database/embedded/process-identity';
import { DEFAULT_DEMO_PASSWORD } from '../../src/platform/config/config';
import { demoAccounts } from '../../src/demo/load-demo-accounts';
import { type Answer, ApiClient } from '../support/api-client';
import { buildServer, MAIN, report } from '../support/built-server';
import { querySql } from '../support/query-sql';
import {
  eventually,
  freePort,
  postmasterPid,
  ServerProcess,
  type Settings,
  stopAllServers,
} from '../support/server-process';
import { openSlowBody, openSlowHead } from '../support/slow-client';
import { caseNamed, WriteLedger } from '../support/write-ledger';

/** On a machine with nothing else to do a start takes a few seconds and a stop less than one. */
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const DEMO_CASES = 5;

/** Everything that belongs to the server stands still until the returned function is called. */
async function freeze(postgres: EmbeddedPostgres): Promise<() => void> {
  const sessions = await querySql<{ pid: number }>(
    postgres.superuserUrl,
    'SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
  );
  const processes = [...sessions.map(({ pid }) => pid), postgres.pid() ?? 0];
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  return () => processes.forEach((pid) => process.kill(pid, 'SIGCONT'));
}

async function expectRefusal(settings: Settings, message: RegExp): Promise<void> {
  const refused = new ServerProcess(MAIN, settings);
  const { code } = await refused.ended();
  expect({ code, output: refused.output }).toEqual({ code: 1, output: expect.stringMatching(message) });
  expect(refused.output).not.toMatch(/^\s+at /m);
}

beforeAll(buildServer, 180_000);

describe('The server', () => {
  let dataDir: string;
  let port: number;
  let origin: string;
  let server: ServerProcess | null = null;
  let inspector: ApiClient;

  async function start(settings: Settings = {}, script = MAIN): Promise<number> {
    server = new ServerProcess(script, { DATA_DIR: dataDir, PORT: String(port), ...settings });
    const { ms } = await server.announced();
    expect(ms).toBeLessThan(START_LIMIT_MS);
    return ms;
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number> {
    const end = await server?.stop(signal);
    server = null;
    expect(end?.code).toBe(signal === 'SIGTERM' ? 0 : null);
    expect(end?.ms).toBeLessThan(STOP_LIMIT_MS);
    return end?.ms ?? 0;
  }

  async function titles(): Promise<Map<string, number>> {
    const { ownerUrl } = findRunningEmbeddedPostgres(dataDir) ?? { ownerUrl: '' };
    const rows = await querySql<{ title: string; n: number }>(
      ownerUrl,
      'SELECT title, count(*)::int AS n FROM cases GROUP BY title',
    );
    return new Map(rows.map(({ title, n }) => [title, n]));
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'jeomgeom-server-'));
    port = await freePort();
    origin = `http://localhost:${port}`;
  });
  afterAll(async () => {
    await stopAllServers();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('says on its first start where it is and who may sign in, and serves the demo cases', async () => {
    const ms = await start({}, 'scripts/start.mjs');
    report('first start, with the demo cases', ms);
    expect(server?.output).toContain(`${origin}/api/docs`);
    for (const { email } of demoAccounts()) expect(server?.output).toContain(email);
    expect(server?.output).toContain(DEFAULT_DEMO_PASSWORD);
    const anonymous = new ApiClient(origin);
    for (const path of ['/health/live', '/health/ready']) expect((await anonymous.get(path)).status).toBe(200);
    inspector = await ApiClient.signIn(origin, 'inspector@msit.example', DEFAULT_DEMO_PASSWORD);
    expect((await inspector.get('/api/cases')).body.items).toHaveLength(DEMO_CASES);
    const { body: openApi } = await anonymous.get('/api/openapi.json');
    expect(openApi).toMatchObject({ openapi: expect.stringMatching(/^3\./), info: { title: expect.any(String) } });
    expect(Object.keys(openApi.paths as object)).toContain('/api/cases/{id}');
    expect(await anonymous.get('/')).toMatchObject({
      status: 200,
      body: { text: expect.stringContaining('id="root"') },
    });
    expect(await anonymous.get('/api/docs')).toMatchObject({
      status: 200,
      body: { text: expect.stringMatching(/<html/i) },
    });
    report('resident memory after the first start', server?.residentMib ?? 0, 'MiB');
  }, 90_000);

  it('ends on SIGTERM with its database, and starts again with its data and one set of demo cases', async () => {
    expect((await inspector.post('/api/cases', caseNamed('보존될 사건'))).status).toBe(201);
    const before = await titles();
    const postmaster = postmasterPid(dataDir);
    report('stop', await stop());
    expect(isRunning(postmaster)).toBe(false);
    expect(existsSync(join(dataDir, 'app.lock'))).toBe(false);
    report('second start', await start());
    expect(await titles()).toEqual(before);
    expect(before.size).toBe(DEMO_CASES + 1);
    expect(before.get('보존될 사건')).toBe(1);
    expect((await inspector.get('/api/cases')).status).toBe(200);
  }, 60_000);

  it('keeps every acknowledged write, and each once, when it is killed outright while it writes', async () => {
    const ledger = new WriteLedger(inspector);
    for (const acknowledged of [15, 40, 80]) {
      const finish = ledger.start(4);
      await ledger.reaches(acknowledged);
      await stop('SIGKILL');
      await finish();
      report(`start after a kill, with ${ledger.summary()}`, await start());
    }
    await expectFaithful(ledger);
  }, 120_000);

  it('answers what it took on before it ends, when it is told to end under load', async () => {
    const ledger = new WriteLedger(inspector);
    const finish = ledger.start(8);
    await ledger.reaches(40);
    const ms = await stop();
    await finish();
    report(`stop under load, with ${ledger.summary()}`, ms);
    await start();
    const stored = await titles();
    const unanswered = ledger.writes.filter((write) => write.outcome === 'unknown');
    expect(unanswered.filter(({ title }) => stored.has(title))).toEqual([]);
    await expectFaithful(ledger);
  }, 60_000);

  async function expectFaithful(ledger: WriteLedger): Promise<void> {
    const stored = await titles();
    expect(ledger.count('acknowledged')).toBeGreaterThanOrEqual(40);
    expect(ledger.count('refused')).toBeGreaterThan(0);
    expect(ledger.faultsIn(stored)).toEqual([]);
    const sample = ledger.writes.filter((write) => write.outcome !== 'refused').slice(-60);
    for (const write of sample) expect(await ledger.faultOfRepeating(write)).toBeNull();
    const after = await titles();
    for (const { title } of sample) expect({ title, times: after.get(title) }).toEqual({ title, times: 1 });
  }

  it('answers 503 while its database is killed, and recovers by itself', async () => {
    const killed = performance.now();
    process.kill(postmasterPid(dataDir), 'SIGKILL');
    const seen = new Set<number>();
    await eventually(async () => {
      const { status } = await inspector.get('/api/cases');
      seen.add(status);
      expect(status).toBe(200);
    }, 15_000);
    report('recovery after the database was killed', performance.now() - killed);
    expect([...seen].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(server?.isRunning).toBe(true);
    expect((await inspector.post('/api/cases', caseNamed('복구 뒤의 사건'))).status).toBe(201);
  }, 30_000);

  it('says in a sentence that its port or its data folder is in use', async () => {
    const other = mkdtempSync(join(tmpdir(), 'jeomgeom-server-'));
    const stranger = createServer().listen(0, '127.0.0.1');
    await once(stranger, 'listening');
    const taken = (stranger.address() as { port: number }).port;
    try {
      await expectRefusal({ DATA_DIR: other, PORT: String(taken) }, new RegExp(`Port ${taken} is in use`));
      await expectRefusal({ DATA_DIR: dataDir, PORT: '0' }, /data folder .* is in use by a running Jeomgeom/);
    } finally {
      stranger.close();
      rmSync(other, { recursive: true, force: true });
    }
    expect((await inspector.get('/api/cases')).status).toBe(200);
  }, 30_000);

  it('serves others while slow clients trickle, and cuts a body that never ends', async () => {
    await stop();
    await start({ BODY_TIMEOUT_SECONDS: '2' });
    const slow = [
      ...Array.from({ length: 30 }, () => openSlowHead(port)),
      ...Array.from({ length: 30 }, () => openSlowBody(port)),
    ];
    const times = await Promise.all(Array.from({ length: 10 }, () => inspector.get('/api/cases')));
    expect(times.map(({ status }) => status)).toEqual(times.map(() => 200));
    expect(Math.max(...times.map(({ ms }) => ms))).toBeLessThan(3_000);
    const cut = await Promise.all(slow.slice(30).map((client) => client.closed));
    report('a body that never ends was cut', Math.max(...cut));
    expect(Math.max(...cut)).toBeLessThan(6_000);
    for (const client of slow) client.end();
    expect((await inspector.get('/api/cases')).status).toBe(200);
  }, 60_000);

  it('leaves a database of a newer version alone, and says so', async () => {
    const newer = 'Tomorrow2700000000000';
    const { ownerUrl } = findRunningEmbeddedPostgres(dataDir) ?? { ownerUrl: '' };
    await querySql(ownerUrl, 'INSERT INTO migrations (timestamp, name) VALUES (2700000000000, $1)', [newer]);
    await stop();
    await expectRefusal({ DATA_DIR: dataDir, PORT: '0' }, new RegExp(`"${newer}".*newer Jeomgeom`));
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
    const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    await querySql(postgres.ownerUrl, 'DELETE FROM migrations WHERE name = $1', [newer]);
    await postgres.stop();
  }, 60_000);

  it('ends in good order, and with 1, after an error that nobody caught', async () => {
    const stray = `process.on('SIGUSR2', () => void Promise.reject(new Error('stray')))`;
    await start({ NODE_OPTIONS: `--import="data:text/javascript,${encodeURIComponent(stray)}"` });
    const postmaster = postmasterPid(dataDir);
    const end = await server?.stop('SIGUSR2');
    expect(end?.code).toBe(1);
    expect(server?.output).toContain('stray');
    expect(isRunning(postmaster)).toBe(false);
    server = null;
  }, 60_000);

  it('may be interrupted in the middle of a start', async () => {
    const interrupted = new ServerProcess(MAIN, { DATA_DIR: dataDir, PORT: '0' });
    await eventually(() => postmasterPid(dataDir), START_LIMIT_MS);
    const postmaster = postmasterPid(dataDir);
    await interrupted.stop('SIGTERM');
    await eventually(() => expect(isRunning(postmaster)).toBe(false), STOP_LIMIT_MS);
    await start();
    expect((await titles()).get('보존될 사건')).toBe(1);
    await stop();
  }, 60_000);
});

describe('The server in production', () => {
  const SECRETS = {
    JWT_SECRET: 'signing-secret-of-this-test-0123456789',
    DATABASE_ROLE_SECRET: 'login-role-secret-of-this-test-012345',
  };
  const ADMIN = { email: 'first@msit.example', password: 'long-enough-passphrase-2024' };
  let folder: string;
  let postgres: EmbeddedPostgres;
  let settings: Settings;
  let server: ServerProcess;
  let origin: string;
  let admin: ApiClient;
  const startPostgres = (): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({ dataDir: join(folder, 'database'), log: () => undefined, durability: 'test' });
  const secretFile = (name: string, value: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `${value}\n`, { mode: 0o600 });
    return path;
  };
  const organisation = (code: string): object => ({ code, kind: 'EXPERT_INSTITUTION', nameKo: code, nameEn: code });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jeomgeom-server-'));
    postgres = await startPostgres();
    settings = {
      NODE_ENV: 'production',
      PORT: '0',
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL_FILE: secretFile('url', postgres.ownerUrl),
      JWT_SECRET_FILE: secretFile('jwt', SECRETS.JWT_SECRET),
      DATABASE_ROLE_SECRET_FILE: secretFile('roles', SECRETS.DATABASE_ROLE_SECRET),
    };
  }, 60_000);
  afterAll(async () => {
    await stopAllServers();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('does not start with a setting that is missing or unsafe, and names it', async () => {
    const refusals: [Settings, RegExp][] = [
      [{ JWT_SECRET: '' }, /^JWT_SECRET is missing/],
      [{ DATABASE_ROLE_SECRET: 'short' }, /^DATABASE_ROLE_SECRET is too short/],
      [{ DEMO: '1' }, /^DEMO=1 is refused in production/],
      [
        { DATABASE_URL: 'postgres://owner:hidden@127.0.0.1:1/none' },
        /^The database at 127\.0\.0\.1:1\/none cannot be used: (?!.*hidden)/,
      ],
    ];
    const production = { NODE_ENV: 'production', PORT: '0', DATA_DIR: folder, ...SECRETS };
    await Promise.all(refusals.map(([wrong, message]) => expectRefusal({ ...production, ...wrong }, message)));
  }, 60_000);

  it('serves from a PostgreSQL of its own with secrets from files, without demo people, with an administrator', async () => {
    server = new ServerProcess(MAIN, settings);
    ({ origin } = await server.announced());
    expect(server.output).not.toContain(DEFAULT_DEMO_PASSWORD);
    expect(await querySql(postgres.ownerUrl, 'SELECT email FROM users')).toEqual([]);
    expect(existsSync(join(folder, 'data', 'postgres'))).toBe(false);
    const command = new ServerProcess(
      'scripts/run-cli.mjs',
      { ...settings, ADMIN_PASSWORD_FILE: secretFile('admin', ADMIN.password) },
      ['create-admin', ADMIN.email, '첫 관리자'],
    );
    expect({ ...(await command.ended()), output: command.output }).toMatchObject({
      code: 0,
      output: expect.stringContaining(`${ADMIN.email} may sign in`),
    });
    admin = await ApiClient.signIn(origin, ADMIN.email, ADMIN.password);
    expect((await admin.get('/api/users')).body.items).toMatchObject([{ email: ADMIN.email }]);
    const demo = { email: 'inspector@msit.example', password: DEFAULT_DEMO_PASSWORD };
    expect((await new ApiClient(origin).post('/api/auth/login', demo)).status).toBe(401);
    report('resident memory without demo cases', server.residentMib, 'MiB');
  }, 90_000);

  async function expectUnavailable(path: string, withinMs: number): Promise<void> {
    const { status, headers, body, ms } = await admin.get(path);
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'service.unavailable' });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(ms).toBeLessThan(withinMs);
  }

  async function expectWaiting(withinMs: number): Promise<void> {
    await Promise.all([expectUnavailable('/api/users', withinMs), expectUnavailable('/api/organisations', withinMs)]);
    expect((await admin.get('/health/live')).status).toBe(200);
    expect((await admin.get('/health/ready')).status).toBe(503);
  }

  async function expectRecovery(): Promise<void> {
    const back = performance.now();
    await eventually(async () => expect((await admin.get('/api/users')).status).toBe(200), 5_000);
    report('recovery after the database was back', performance.now() - back);
    expect((await admin.get('/health/ready')).status).toBe(200);
    expect(server.isRunning).toBe(true);
  }

  it('answers 503 while its database is stopped, and works again when it is back', async () => {
    await postgres.stop();
    await expectWaiting(3_000);
    postgres = await startPostgres();
    await expectRecovery();
  }, 60_000);

  it('answers 503 within seconds while its database hangs, and works again when it moves', async () => {
    await Promise.all(Array.from({ length: 6 }, () => admin.get('/api/users')));
    const thaw = await freeze(postgres);
    try {
      await expectWaiting(9_000);
    } finally {
      thaw();
    }
    await expectRecovery();
  }, 60_000);

  it('answers with success or 503, stores each acknowledged write once, while its sessions are cut again and again', async () => {
    const answers: { code: string; answer: Answer }[] = [];
    const enough = new AbortController();
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; !enough.signal.aborted; n += 1) {
        const code = `CUT_${writer}_${n}`;
        answers.push({ code, answer: await admin.post('/api/organisations', organisation(code), code) });
      }
    };
    const writers = Promise.all([0, 1, 2, 3, 4, 5].map(write));
    for (let round = 0; round < 60; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await querySql(
        postgres.superuserUrl,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'jeomgeom_a%'`,
      );
    }
    enough.abort();
    await writers;
    await expectRecovery();
    const stored = await querySql<{ code: string }>(
      postgres.ownerUrl,
      `SELECT code FROM organisations WHERE code LIKE 'CUT%'`,
    );
    const codes = new Set(stored.map(({ code }) => code));
    const cut = answers.filter(({ answer }) => answer.status !== 201);
    report(`writes acknowledged while sessions were cut, ${cut.length} refused`, answers.length - cut.length, '');
    expect(cut.map(({ answer }) => answer.status)).toEqual(cut.map(() => 503));
    expect(cut.length).toBeGreaterThan(0);
    expect(answers.length - cut.length).toBeGreaterThan(0);
    const told = answers.filter(({ answer }) => answer.body.code !== 'service.outcome-unknown');
    expect(told.filter(({ code, answer }) => codes.has(code) !== (answer.status === 201))).toEqual([]);
    for (const { code } of cut.slice(0, 20))
      expect((await admin.post('/api/organisations', organisation(code), code)).status).toBe(201);
  }, 60_000);

  it('ends with 0 within ten seconds while its database hangs and a request waits for it', async () => {
    await Promise.all(Array.from({ length: 4 }, () => admin.get('/api/users')));
    const thaw = await freeze(postgres);
    try {
      const waiting = admin.get('/api/users').catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { code, ms } = await server.stop('SIGTERM');
      report('stop while the database hangs', ms);
      expect({ code, inTime: ms < STOP_LIMIT_MS }).toEqual({ code: 0, inTime: true });
      await waiting;
    } finally {
      thaw();
    }
  }, 30_000);
});
