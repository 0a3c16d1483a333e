import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { type Cluster, type Durability, folderArgument } from './cluster';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { endingWithUs, POSTGRES_ENVIRONMENT } from './postgres-runtime';
import { isRunning } from './process-identity';

export type Log = (message: string) => void;

const READY = 'database system is ready to accept connections';
const ROUTINE =
  /LOG: {2}(starting PostgreSQL|listening on|database system (was shut down|is shut down|is ready)|received fast shutdown|aborting any active|shutting down|background worker|checkpoint)/;
/** Long, for recovery from the log must not be cut short; only a server that hangs is given up. */
const START_LIMIT_MS = 10 * 60_000;
const LINES_KEPT = 12;
const POLL_MS = 20;
const SHUTDOWN_STEPS: readonly { signal: NodeJS.Signals; withinMs: number }[] = [
  { signal: 'SIGINT', withinMs: 6_000 }, // fast: sessions are cut, a checkpoint is written
  { signal: 'SIGQUIT', withinMs: 2_000 }, // immediate: the next start recovers from the log
  { signal: 'SIGKILL', withinMs: 2_000 },
];

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // Eight login roles with a pool each, the owner, and room for tools.
  max_connections: '100',
  password_encryption: 'scram-sha-256',
  cluster_name: 'jeomgeom',
  lc_messages: 'C',
  // Errors of statements go to the application, which maps them; here they would put people's data into a log.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
};

const DURABILITY: Readonly<Record<Durability, Readonly<Record<string, string>>>> = {
  full: { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
  test: { max_connections: '200', fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'off' },
};

/** Resolves to the server when it takes connections, rejects with its last words when it ends before. */
export async function whenReady(child: ChildProcess, cluster: Cluster, log: Log): Promise<ChildProcess> {
  const lines: string[] = [];
  try {
    await readyOrEnded(child, (line) => {
      lines.splice(0, lines.length - LINES_KEPT + 1);
      lines.push(line);
      if (!ROUTINE.test(line)) log(line);
    });
    return child;
  } catch (error) {
    child.kill('SIGKILL');
    const cause = [error instanceof Error ? error.message : '', ...lines].join('\n');
    throw new EmbeddedPostgresError('embedded-postgres.start-failed', { folder: cluster.dir, cause });
  }
}

/**
 * In a session of its own: Ctrl-C in the terminal reaches the application alone, which stops the database last;
 * our own death, whatever its cause, is a fast shutdown for the server.
 */
export function spawnPostmaster({ dir, runtime, account, durability }: Cluster, port: number): ChildProcess {
  const settings = Object.entries({ ...SETTINGS, ...DURABILITY[durability], port: String(port) });
  const [program, ...args] = endingWithUs('INT', [
    runtime.postgres,
    '-D',
    folderArgument(dir, account),
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  return spawn(program, args, {
    ...account,
    cwd: dir,
    detached: true,
    env: POSTGRES_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function readyOrEnded(child: ChildProcess, onLine: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready after ${START_LIMIT_MS / 1000} s`)), START_LIMIT_MS);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      end();
    };
    child.once('error', (error) => settle(() => reject(error)));
    // 'close' and not 'exit': by then the last lines have been read.
    child.once('close', (code, signal) => settle(() => reject(new Error(`postgres ended (${signal ?? code})`))));
    if (!child.stderr) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      onLine(line);
      if (line.includes(READY)) settle(resolve);
    });
  });
}

/** The process number of a server that serves exactly this folder, or null. */
export function livePostmaster(dir: string): number | null {
  const pid = recordedPid(dir);
  if (pid === null || !isRunning(pid)) return null;
  if (process.platform !== 'linux') return pid;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dir) ? pid : null;
  } catch {
    return null; // It runs as a user whose processes we may not see: not ours.
  }
}

/** Stops a server that outlived the application, and forgets a number that meanwhile belongs to another program. */
export async function clearEarlierPostmaster(dir: string, log: Log): Promise<void> {
  const live = livePostmaster(dir);
  if (live !== null) {
    log(`stopping the database that an earlier run left behind (process ${live})`);
    await shutDown(live);
    return;
  }
  const stale = recordedPid(dir);
  if (stale !== null && isRunning(stale)) rmSync(join(dir, 'postmaster.pid'), { force: true });
}

function recordedPid(dir: string): number | null {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return pid > 0 ? pid : null;
}

/** Fast shutdown first, then harder; returns when the process has ended. */
export async function shutDown(pid: number): Promise<void> {
  for (const { signal, withinMs } of SHUTDOWN_STEPS) {
    if (!sendSignal(pid, signal)) return;
    if (await endsWithin(pid, withinMs)) return;
  }
}

function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

async function endsWithin(pid: number, limitMs: number): Promise<boolean> {
  const until = performance.now() + limitMs;
  while (performance.now() < until) {
    if (!isRunning(pid)) return true;
    await delay(POLL_MS);
  }
  return !isRunning(pid);
}
