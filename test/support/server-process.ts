import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

export type Settings = Readonly<Record<string, string>>;

export interface End {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly ms: number;
}

const FLAGS = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];
const ANNOUNCED = /Jeomgeom: (http:\/\/\S+)\s/;
const started = new Set<ServerProcess>();

/** A script of the project in a process of its own, with these settings and nothing else of our environment. */
export class ServerProcess {
  output = '';
  private readonly child: ChildProcess;
  private readonly end: Promise<number | null>;

  constructor(
    script: string,
    settings: Settings = {},
    args: readonly string[] = [],
    private readonly startedAt = performance.now(),
  ) {
    this.child = spawn(process.execPath, [...FLAGS, join(ROOT, script), ...args], {
      cwd: ROOT,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.add(this);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString('utf8')));
    }
    this.end = once(this.child, 'close').then(([code]) => {
      started.delete(this);
      return code as number | null;
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resident memory in MiB. */
  get residentMib(): number {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'))?.[1]) / 1024);
  }

  /** Where it serves, as soon as it says so, and how long that took; rejects with its words when it ends before. */
  async announced(limitMs = 60_000): Promise<{ origin: string; ms: number }> {
    while (this.isRunning && performance.now() - this.startedAt < limitMs) {
      const origin = ANNOUNCED.exec(this.output)?.[1];
      if (origin) return { origin, ms: performance.now() - this.startedAt };
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the server did not start:\n${this.output}`);
  }

  async ended(): Promise<End> {
    return { code: await this.end, ms: performance.now() - this.startedAt };
  }

  /** Sends the signal; the time is that from the signal to the end. */
  async stop(signal: NodeJS.Signals): Promise<End> {
    const signalled = performance.now();
    this.child.kill(signal);
    return { code: await this.end, ms: performance.now() - signalled };
  }
}

/** Whatever a failed test left behind. */
export async function stopAllServers(): Promise<void> {
  await Promise.all([...started].map((server) => server.stop('SIGKILL')));
}

/**
 * A free port below those that systems give out by themselves (from 32768 on Linux), so that no other test running at the
 * same time is given it between two starts of a server.
 */
export async function freePort(): Promise<number> {
  const server = createServer();
  for (;;) {
    server.listen(randomInt(20_000, 32_000), '127.0.0.1');
    try {
      await once(server, 'listening');
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The process number of the PostgreSQL of a data folder. */
export function postmasterPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);
}

/** Tries until it succeeds, or fails as the last attempt did. */
export async function eventually<T>(attempt: () => Promise<T> | T, limitMs: number): Promise<T> {
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
