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

  /** Says that the job is alive; answers whether it is still wanted. */
  sayAlive(id: string, progress: { done: number; total: number } | null): Promise<boolean> {
    return this.write(async (tx) => {
      const row = await tx.one<{ wanted: boolean }>(
        `UPDATE background_jobs
         SET alive_at = clock_timestamp(), done = coalesce($2, done), total = coalesce($3, total), version = version + 1, updated_at = now()
         WHERE id = $1 AND state = 'RUNNING'
         RETURNING cancel_asked_at IS NULL AS wanted`,
        [id, progress?.done ?? null, progress?.total ?? null],
      );
      return row?.wanted ?? false;
    });
  }

  finish(id: string, result: JobResult | null): Promise<void> {
    return this.end(id, `state = 'DONE', done = coalesce(total, done), result_type = $2, result_id = $3`, [
      result?.type ?? null,
      result?.id ?? null,
    ]);
  }

  cancel(id: string): Promise<void> {
    return this.end(id, `state = 'CANCELLED'`, []);
  }

  fail(id: string, { code, params }: AppError): Promise<void> {
    return this.end(id, `state = 'FAILED', error_code = $2, error_params = $3`, [code, JSON.stringify(params)]);
  }

  /** Another attempt later; the last one fails with `error`. */
  async retry({ id, attempts }: BackgroundJob, error: AppError): Promise<void> {
    if (attempts >= MOST_ATTEMPTS) return this.fail(id, error);
    await this.giveBack(id, RETRY_SECONDS * 2 ** (attempts - 1), 0);
  }

  /** Interrupted by no fault of its own: at once, and not counted. */
  interrupt(id: string): Promise<void> {
    return this.giveBack(id, 0, 1);
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

  private async giveBack(id: string, afterSeconds: number, uncounted: number): Promise<void> {
    await this.write((tx) =>
      tx.query(
        `UPDATE background_jobs
         SET state = 'QUEUED', run_after = clock_timestamp() + make_interval(secs => $2), attempts = attempts - $3, version = version + 1, updated_at = now()
         WHERE id = $1 AND state = 'RUNNING'`,
        [id, afterSeconds, uncounted],
      ),
    );
  }

  private async end(id: string, sets: string, params: readonly unknown[]): Promise<void> {
    await this.write((tx) =>
      tx.query(
        `UPDATE background_jobs SET ${sets}, ended_at = clock_timestamp(), version = version + 1, updated_at = now() WHERE id = $1 AND state = 'RUNNING'`,
        [id, ...params],
      ),
    );
  }

  private write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transactions.write(SYSTEM_ACTOR, work);
  }
}
