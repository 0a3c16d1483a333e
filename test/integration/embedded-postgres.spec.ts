import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type EmbeddedPostgres,
  findRunningEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/database/embedded/embedded-postgres';
import { isRunning } from '../../src/platform/database/embedded/process-identity';

const log = (): void => undefined;

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', log);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function eventually<T>(attempt: () => Promise<T> | T, limitMs: number): Promise<T> {
  const until = performance.now() + limitMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const expectTrue = (condition: boolean): void => {
  if (!condition) throw new Error('not yet');
};

function startInAnotherProcess(dataDir: string): ChildProcess {
  const script = join(__dirname, '..', 'support', 'embedded-postgres-process.cjs');
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stdout ?? []) {
    text += String(chunk);
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error('the process ended without an answer');
}

const postmasterPid = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  let running: EmbeddedPostgres | null = null;
  const start = async (): Promise<EmbeddedPostgres> =>
    (running = await startEmbeddedPostgres({ dataDir, log, durability: 'test' }));
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'jeomgeom-embedded-'));
    const { ownerUrl } = await start();
    await query(ownerUrl, 'CREATE TABLE kept (id int PRIMARY KEY); INSERT INTO kept VALUES (1)');
    await stop();
  });
  afterEach(stop);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const expectDataKept = async (url: string): Promise<void> =>
    expect(await query(url, 'SELECT id FROM kept')).toEqual([{ id: 1 }]);

  it('serves UTF-8 with checksums, on the loopback only, to an owner who is no superuser', async () => {
    const { ownerUrl, superuserUrl } = await start();
    const [server] = await query<Record<string, string>>(
      superuserUrl,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS checksums,
              current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
              current_setting('password_encryption') AS passwords`,
    );
    expect(server).toEqual({
      encoding: 'UTF8',
      checksums: 'on',
      addresses: '127.0.0.1',
      sockets: '',
      passwords: 'scram-sha-256',
    });
    const [owner] = await query(
      ownerUrl,
      'SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
    );
    expect(owner).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: true });
  });

  it('lets the owner install what search needs, and finds letters in Korean text', async () => {
    const { ownerUrl } = await start();
    await query(ownerUrl, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const [{ trigrams }] = await query<{ trigrams: string[] }>(ownerUrl, "SELECT show_trgm('점검') AS trigrams");
    expect(trigrams).toHaveLength(3);
    const names = await query(ownerUrl, "SELECT v FROM (VALUES ('힣'), ('가')) x (v) ORDER BY v COLLATE \"ko-x-icu\"");
    expect(names).toEqual([{ v: '가' }, { v: '힣' }]);
  });

  it('refuses a wrong password', async () => {
    const { ownerUrl } = await start();
    const url = new URL(ownerUrl);
    url.password = 'guess';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('keeps its passwords in a file that nobody else reads', () => {
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
  });

  it('stops cleanly: no process, no lock, no recovery at the next start', async () => {
    await start();
    const pid = postmasterPid(dataDir);
    await stop();
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'app.lock'))).toBe(false);
    const messages: string[] = [];
    running = await startEmbeddedPostgres({ dataDir, log: (line) => messages.push(line), durability: 'test' });
    expect(messages).toEqual([]);
  });

  it('uses the same port again while it is free, and another when it is taken', async () => {
    const first = new URL((await start()).ownerUrl).port;
    await stop();
    expect(new URL((await start()).ownerUrl).port).toBe(first);
    await stop();
    const stranger = createServer().listen(Number(first), '127.0.0.1');
    await once(stranger, 'listening');
    try {
      const { ownerUrl } = await start();
      expect(new URL(ownerUrl).port).not.toBe(first);
      await expectDataKept(ownerUrl);
    } finally {
      stranger.close();
    }
  });

  it('comes back on the same port, data kept, after the server was killed', async () => {
    const { ownerUrl, pid } = await start();
    const before = pid();
    process.kill(before ?? 0, 'SIGKILL');
    await eventually(() => expectTrue(pid() !== null && pid() !== before), 10_000);
    await expectDataKept(ownerUrl);
  });

  it('comes back each time when the server is killed over and over', async () => {
    const { ownerUrl, pid } = await start();
    for (let round = 0; round < 3; round += 1) {
      const before = pid();
      process.kill(before ?? 0, 'SIGKILL');
      await eventually(() => expectTrue(pid() !== null && pid() !== before), 10_000);
    }
    await expectDataKept(ownerUrl);
  });

  it('stops for good when it is told to between the end of the server and its restart', async () => {
    const { pid } = await start();
    process.kill(pid() ?? 0, 'SIGKILL');
    await eventually(() => expectTrue(pid() === null), 5_000);
    await stop();
    expect(existsSync(join(dataDir, 'app.lock'))).toBe(false);
    await expectDataKept((await start()).ownerUrl);
  });

  it('tells commands beside the application where its database is, and only while it runs', async () => {
    const { ownerUrl } = await start();
    expect(findRunningEmbeddedPostgres(dataDir)).toEqual({ ownerUrl });
    await stop();
    expect(findRunningEmbeddedPostgres(dataDir)).toBeNull();
  });

  it('refuses a second start while the first runs, in this process and in another', async () => {
    const { ownerUrl } = await start();
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({ code: 'data-folder.in-use' });
    const second = startInAnotherProcess(dataDir);
    expect(await firstLine(second)).toBe('refused data-folder.in-use');
    await expectDataKept(ownerUrl);
  });

  it('starts again after the application was killed outright', async () => {
    const killed = startInAnotherProcess(dataDir);
    expect(await firstLine(killed)).toMatch(/^started postgres:/);
    const ended = once(killed, 'exit');
    killed.kill('SIGKILL');
    await ended;
    expect(existsSync(join(dataDir, 'app.lock'))).toBe(true);
    await expectDataKept((await start()).ownerUrl);
  });

  it('stops a server that outlived the application before it starts its own', async () => {
    const killed = startInAnotherProcess(dataDir);
    await firstLine(killed);
    const orphan = postmasterPid(dataDir);
    // A frozen server cannot follow its parent's death; it wakes when the next start has found it.
    process.kill(orphan, 'SIGSTOP');
    const ended = once(killed, 'exit');
    killed.kill('SIGKILL');
    await ended;
    const messages: string[] = [];
    const starting = startEmbeddedPostgres({ dataDir, log: (line) => messages.push(line), durability: 'test' });
    await eventually(() => expectTrue(messages.length > 0), 5_000);
    process.kill(orphan, 'SIGCONT');
    running = await starting;
    expect(messages[0]).toContain(`process ${orphan}`);
    expect(isRunning(orphan)).toBe(false);
    await expectDataKept(running.ownerUrl);
  });

  it.each([
    ['of a process that has ended', '999999999'],
    ['that now belongs to another program', String(process.pid)],
  ])('is not held up by a postmaster.pid %s', async (_case, pid) => {
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), `${pid}\n/elsewhere\n0\n5432\n\n127.0.0.1\n\nready\n`);
    await expectDataKept((await start()).ownerUrl);
  });

  it('takes over a lock whose number now belongs to another process', async () => {
    const stale = { pid: process.ppid, startedAtTick: '1', bootId: 'an earlier boot' };
    writeFileSync(join(dataDir, 'app.lock'), JSON.stringify(stale));
    await expectDataKept((await start()).ownerUrl);
  });

  it('sets new passwords when the file that holds them is lost', async () => {
    const before = readFileSync(join(dataDir, 'postgres.json'), 'utf8');
    rmSync(join(dataDir, 'postgres.json'));
    await expectDataKept((await start()).ownerUrl);
    expect(readFileSync(join(dataDir, 'postgres.json'), 'utf8')).not.toBe(before);
  });

  it.each([
    ['a newer', '19', 'data-folder.newer-postgresql'],
    ['an older', '17', 'data-folder.older-postgresql'],
  ])('leaves a folder of %s PostgreSQL alone and says so in both languages', async (_age, version, code) => {
    const file = join(dataDir, 'postgres/PG_VERSION');
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, `${version}\n`);
    try {
      const refusal: unknown = await start().catch((error: unknown) => error);
      expect(refusal).toMatchObject({ code, detail: { found: Number(version), bundled: 18 } });
      expect(String(refusal)).toContain(`PostgreSQL ${version}`);
      expect(String(refusal)).toContain('데이터 폴더');
    } finally {
      writeFileSync(file, original);
    }
    await expectDataKept((await start()).ownerUrl);
  });

  it('begins anew when the very first start was cut short', async () => {
    const fresh = mkdtempSync(join(tmpdir(), 'jeomgeom-embedded-'));
    const cut = startInAnotherProcess(fresh);
    await eventually(() => expectTrue(readdirSync(fresh).some((name) => name.startsWith('postgres.new-'))), 5_000);
    const ended = once(cut, 'exit');
    cut.kill('SIGKILL');
    await ended;
    expect(existsSync(join(fresh, 'postgres'))).toBe(false);
    const second = await startEmbeddedPostgres({ dataDir: fresh, log, durability: 'test' });
    expect(await query(second.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(fresh).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
    await second.stop();
    rmSync(fresh, { recursive: true, force: true });
  });
});
