import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../domain/system-actor';
import { Transactions } from '../database/transactions';
import type { Tx } from '../database/tx';

/** What recurs by itself: it finds what is due and flags it. Deciding is left to people. */
export interface Job {
  readonly name: string;
  /** Answers how much it flagged. */
  run(tx: Tx): Promise<number>;
}

const EVERY_MS = 15 * 60_000;
const FIRST_AFTER_MS = 30_000;

/** Runs every job as the scheduler, each in a transaction of its own; where several processes run, one of them at a time. */
@Injectable()
export class Scheduler implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Scheduler.name);
  private readonly jobs: Job[] = [];
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly transactions: Transactions) {}

  register(job: Job): void {
    this.jobs.push(job);
  }

  onApplicationBootstrap(): void {
    const sweep = () => void this.runAll();
    this.timers.push(setTimeout(sweep, FIRST_AFTER_MS).unref(), setInterval(sweep, EVERY_MS).unref());
  }

  onApplicationShutdown(): void {
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** One that fails is logged and tried again with the next round; it does not keep the others back. */
  async runAll(): Promise<Record<string, number>> {
    const flagged: Record<string, number> = {};
    for (const job of this.jobs) {
      try {
        flagged[job.name] = await this.run(job);
      } catch (error) {
        this.logger.error(error, `the job ${job.name} failed`);
      }
    }
    return flagged;
  }

  private run(job: Job): Promise<number> {
    return this.transactions.write(SYSTEM_ACTOR, async (tx) => {
      const turn = await tx.one<{ taken: boolean }>(
        `SELECT pg_try_advisory_xact_lock(hashtextextended('job ' || $1, 0)) AS taken`,
        [job.name],
      );
      return turn?.taken ? job.run(tx) : 0;
    });
  }
}
