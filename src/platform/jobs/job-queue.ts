import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '../../domain/system-actor';
import { BackgroundJob } from '../../schema/entities';
import { Transactions } from '../database/transactions';
import type { Tx } from '../database/tx';
import type { AppError } from '../errors/app-error';
import type { JobResult } from './job-runner';

/** A job that said nothing for so long has lost its process. */
const SILENT_SECONDS = 30;
const MOST_ATTEMPTS = 3;
/** Before the second attempt, and twice as long before each further one. */
const RETRY_SECONDS = 5;

/** A job and which attempt at it: whoever was overtaken by a later attempt changes nothing any more. */
export type JobRun = Pick<BackgroundJob, 'id' | 'attempts'>;

/** LOST: the job ended, or another attempt at it has begun. */
export type JobStanding = 'WANTED' | 'CANCELLED' | 'LOST';

/** The table `background_jobs` as a queue, in the worker's name. Times are the database's own clock. */
@Injectable()
export class JobQueue {
  constructor(private readonly transactions: Transactions) {}

  /** The longest waiting job of these kinds, now running; null when none waits. Never one that another process takes. */
  take(kinds: readonly string[]): Promise<BackgroundJob | null> {
    return this.write(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `UPDATE background_jobs SET state = 'RUNNING', attempts = attempts + 1, alive_at = clock_timestamp(), version = version + 1, updated_at = now()
         WHERE id = (SELECT id FROM background_jobs
                     WHERE state = 'QUEUED' AND run_after <= clock_timestamp() AND kind = ANY ($1)
                     ORDER BY run_after, id
                     LIMIT 1
                     FOR UPDATE SKIP LOCKED)
         RETURNING id`,
        [kinds],
      );
      return row ? tx.find(BackgroundJob, { id: row.id }) : null;
    });
  }

  /** Says that the job is alive; answers whether it is still wanted, and still ours. */
  sayAlive({ id, attempts }: JobRun, progress: { done: number; total: number } | null): Promise<JobStanding> {
    return this.write(async (tx) => {
      const row = await tx.one<{ wanted: boolean }>(
        `UPDATE background_jobs
         SET alive_at = clock_timestamp(), done = coalesce($3, done), total = coalesce($4, total), version = version + 1, updated_at = now()
         WHERE id = $1 AND attempts = $2 AND state = 'RUNNING'
         RETURNING cancel_asked_at IS NULL AS wanted`,
        [id, attempts, progress?.done ?? null, progress?.total ?? null],
      );
      if (!row) return 'LOST';
      return row.wanted ? 'WANTED' : 'CANCELLED';
    });
  }

  finish(run: JobRun, result: JobResult | null): Promise<void> {
    return this.end(run, `state = 'DONE', done = coalesce(total, done), result_type = $3, result_id = $4`, [
      result?.type ?? null,
      result?.id ?? null,
    ]);
  }

  cancel(run: JobRun): Promise<void> {
    return this.end(run, `state = 'CANCELLED'`, []);
  }

  fail(run: JobRun, { code, params }: AppError): Promise<void> {
    return this.end(run, `state = 'FAILED', error_code = $3, error_params = $4`, [code, JSON.stringify(params)]);
  }

  /** Another attempt later; the last one fails with `error`. */
  async retry(run: JobRun, error: AppError): Promise<void> {
    if (run.attempts >= MOST_ATTEMPTS) return this.fail(run, error);
    await this.giveBack(run, RETRY_SECONDS * 2 ** (run.attempts - 1), 0);
  }

  /** Interrupted by no fault of its own: at once, and not counted. */
  interrupt(run: JobRun): Promise<void> {
    return this.giveBack(run, 0, 1);
  }

  /** Puts back what fell silent, ends what was cancelled before anybody took it or after its process died. */
  async tidy(): Promise<void> {
    await this.write(async (tx) => {
      await tx.query(
        `UPDATE background_jobs SET state = 'CANCELLED', ended_at = clock_timestamp(), version = version + 1, updated_at = now()
         WHERE cancel_asked_at IS NOT NULL AND (state = 'QUEUED' OR (state = 'RUNNING' AND alive_at < clock_timestamp() - make_interval(secs => $1)))`,
        [SILENT_SECONDS],
      );
      await tx.query(
        `UPDATE background_jobs SET state = 'FAILED', error_code = 'background-job.interrupted', ended_at = clock_timestamp(), version = version + 1, updated_at = now()
         WHERE state = 'RUNNING' AND alive_at < clock_timestamp() - make_interval(secs => $1) AND attempts >= $2`,
        [SILENT_SECONDS, MOST_ATTEMPTS],
      );
      await tx.query(
        `UPDATE background_jobs SET state = 'QUEUED', version = version + 1, updated_at = now()
         WHERE state = 'RUNNING' AND alive_at < clock_timestamp() - make_interval(secs => $1)`,
        [SILENT_SECONDS],
      );
    });
  }

  private async giveBack({ id, attempts }: JobRun, afterSeconds: number, uncounted: number): Promise<void> {
    await this.write((tx) =>
      tx.query(
        `UPDATE background_jobs
         SET state = 'QUEUED', run_after = clock_timestamp() + make_interval(secs => $3), attempts = attempts - $4, version = version + 1, updated_at = now()
         WHERE id = $1 AND attempts = $2 AND state = 'RUNNING'`,
        [id, attempts, afterSeconds, uncounted],
      ),
    );
  }

  private async end({ id, attempts }: JobRun, sets: string, params: readonly unknown[]): Promise<void> {
    await this.write((tx) =>
      tx.query(
        `UPDATE background_jobs SET ${sets}, ended_at = clock_timestamp(), version = version + 1, updated_at = now()
         WHERE id = $1 AND attempts = $2 AND state = 'RUNNING'`,
        [id, attempts, ...params],
      ),
    );
  }

  private write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.write(SYSTEM_ACTOR, work);
  }
}
