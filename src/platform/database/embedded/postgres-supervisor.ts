import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster';
import { causeOf } from './embedded-postgres-error';
import { clearEarlierPostmaster, type Log, shutDown, spawnPostmaster, whenReady } from './postmaster';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
/** A server that stood this long before it ended is restarted without the pauses of earlier failures. */
const STABLE_AFTER_MS = 60_000;

/** Keeps one server running on one port until it is told to stop. */
export class PostgresSupervisor {
  private child: ChildProcess | null = null;
  /** Spawned, and not ready yet: after a crash it may recover for minutes. */
  private starting: ChildProcess | null = null;
  private restarting: Promise<void> | null = null;
  private pauseMs = FIRST_PAUSE_MS;
  private readonly stopping = new AbortController();
  private readonly endWithUs = (): void => void (this.child ?? this.starting)?.kill('SIGINT');

  constructor(
    private readonly cluster: Cluster,
    private readonly port: number,
    private readonly log: Log,
  ) {}

  /** The server's process number, or null while it is down. */
  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  async start(): Promise<void> {
    await this.launch();
    process.on('exit', this.endWithUs);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    const pid = (this.child ?? this.starting)?.pid;
    if (pid) await shutDown(pid);
    await this.restarting;
    process.off('exit', this.endWithUs);
  }

  private async launch(): Promise<void> {
    this.starting = spawnPostmaster(this.cluster, this.port);
    const child = await whenReady(this.starting, this.cluster, this.log).finally(() => (this.starting = null));
    const readyAt = performance.now();
    this.child = child;
    const onEnd = (code: number | null, signal: NodeJS.Signals | null): void => {
      this.child = null;
      if (this.stopping.signal.aborted) return;
      if (performance.now() - readyAt > STABLE_AFTER_MS) this.pauseMs = FIRST_PAUSE_MS;
      this.log(`the database ended unexpectedly (${signal ?? code}); restarting it`);
      this.restarting = this.restart();
    };
    if (child.exitCode !== null || child.signalCode !== null) return onEnd(child.exitCode, child.signalCode);
    child.once('exit', onEnd);
  }

  /** Tries for ever: the application answers 503 meanwhile and recovers by itself. */
  private async restart(): Promise<void> {
    while (await this.pause()) {
      try {
        await clearEarlierPostmaster(this.cluster.dir, this.log);
        if (this.stopping.signal.aborted) return;
        await this.launch();
        return this.log('the database is back');
      } catch (error) {
        if (!this.stopping.signal.aborted) this.log(causeOf(error));
      }
    }
  }

  /** False when the wait was cut short by `stop`. */
  private async pause(): Promise<boolean> {
    const pauseMs = this.pauseMs;
    this.pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    return delay(pauseMs, true, { signal: this.stopping.signal }).catch(() => false);
  }
}
