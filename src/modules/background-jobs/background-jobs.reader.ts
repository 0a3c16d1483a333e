import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import { orNotFound } from '../../platform/errors/app-error';
import { DEFAULT_LIMIT, decodeCursor, toPage, type Page } from '../../platform/http/page';
import { BackgroundJobs } from '../../platform/jobs/background-jobs';
import { BackgroundJob } from '../../schema/entities';
import type { BackgroundJobQuery, BackgroundJobResponse } from './background-job.dto';
import { toBackgroundJobResponse } from './background-job.response';

@Injectable()
export class BackgroundJobsReader {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: BackgroundJobs,
  ) {}

  /** The newest first. */
  list(
    actor: Actor,
    { state, cursor, limit = DEFAULT_LIMIT }: BackgroundJobQuery,
  ): Promise<Page<BackgroundJobResponse>> {
    return this.transactions.read(actor, async (tx) => {
      const [before] = cursor ? decodeCursor(cursor, 1) : [null];
      const rows = await tx.query<{ id: string }>(
        `SELECT id FROM background_jobs
         WHERE ($1::text IS NULL OR state = $1) AND ($2::uuid IS NULL OR id < $2)
         ORDER BY id DESC
         LIMIT $3`,
        [state ?? null, before, limit + 1],
      );
      const jobs =
        rows.length > 0 ? await tx.list(BackgroundJob, { id: rows.map(({ id }) => id) }, { id: 'DESC' }) : [];
      return toPage(jobs, limit, ({ id }) => [id], toBackgroundJobResponse);
    });
  }

  get(actor: Actor, id: string): Promise<BackgroundJobResponse> {
    return this.transactions.read(actor, async (tx) =>
      toBackgroundJobResponse(orNotFound(await tx.find(BackgroundJob, { id }))),
    );
  }

  async cancel(actor: Actor, id: string): Promise<BackgroundJobResponse> {
    return toBackgroundJobResponse(await this.jobs.cancel(actor, id));
  }
}
