import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { BackgroundJobKind } from '../../domain/enumerations';
import { canonicalJson } from '../../domain/canonical-json';
import { may } from '../../domain/permission';
import { BackgroundJob } from '../../schema/entities';
import { ActorsService } from '../auth/actors.service';
import { Transactions } from '../database/transactions';
import type { Tx } from '../database/tx';
import { AppError, orNotFound } from '../errors/app-error';
import { outsideRequests } from '../http/request-context';
import { JobQueue } from './job-queue';
import { JobCancelled, JobInterrupted, JobLost, type JobRequest, type JobRunner, type RunningJob } from './job-runner';

/** Two at a time in a process: a long bundle does not hold up a single letter. */
const AT_ONCE = 2;
const LOOK_EVERY_MS = 2_000;
const ALIVE_EVERY_MS = 2_000;
const TIDY_EVERY_MS = 10_000;

/**
 * Long work on request. A feature registers the runner of its kind at start; any process of the application does the work,
 * and what a stopped or crashed process leaves is done by the next.
 */
@Injectable()
export class BackgroundJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(BackgroundJobs.name);
  private readonly runners = new Map<BackgroundJobKind, JobRunner>();
  private readonly running = new Map<string, { stop: AbortController; ended: Promise<void> }>();
  private readonly timers: NodeJS.Timeout[] = [];
  private looking: Promise<void> | null = null;
  private tidying: Promise<void> | null = null;
  private stopped = true;

  constructor(
    private readonly transactions: Transactions,
    private readonly queue: JobQueue,
    private readonly actors: ActorsService,
  ) {}

  register(runner: JobRunner): void {
    this.runners.set(runner.kind, runner);
  }

  /**
   * Queued with the transaction; `wake` after its commit spares the second until the queue is looked at again. What the person
   * already waits for is not queued twice.
   */
  async requestIn(tx: Tx, { parameters = {}, ...request }: JobRequest): Promise<BackgroundJob> {
    const waiting = await this.openIn(tx, { parameters, ...request });
    if (waiting) return waiting;
    const job = await tx.insert(BackgroundJob, {
      ...request,
      id: tx.newId(),
      parameters,
      requestedBy: tx.actor.userId,
    });
    tx.record({
      type: 'background-job.requested',
      subjectType: 'background-job',
      subjectId: job.id,
      caseId: null,
      payload: { ...request },
    });
    return job;
  }

  async request(actor: Actor, request: JobRequest): Promise<BackgroundJob> {
    const job = await this.transactions.write(actor, (tx) => this.requestIn(tx, request));
    this.wake();
    return job;
  }

  private async openIn(
    tx: Tx,
    { kind, subjectType, subjectId, parameters }: JobRequest,
  ): Promise<BackgroundJob | null> {
    const requestedBy = tx.actor.userId;
    const wish = canonicalJson({ kind, requestedBy, subjectId, subjectType, parameters: parameters ?? {} });
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [wish]);
    const row = await tx.one<{ id: string }>(
      `SELECT id FROM background_jobs
       WHERE requested_by = $1 AND kind = $2 AND subject_type = $3 AND subject_id = $4 AND parameters = $5::jsonb
         AND state IN ('QUEUED', 'RUNNING') AND cancel_asked_at IS NULL`,
      [requestedBy, kind, subjectType, subjectId, JSON.stringify(parameters ?? {})],
    );
    return row ? tx.find(BackgroundJob, { id: row.id }) : null;
  }

  /** Ends a waiting job at once and one at work with its next step. @throws AppError `background-job.ended` */
  async cancel(actor: Actor, id: string): Promise<BackgroundJob> {
    const job = await this.transactions.write(actor, async (tx) => {
      const found = orNotFound(await tx.lock(BackgroundJob, { id }));
      if (found.endedAt) throw new AppError('background-job.ended');
      if (found.cancelAskedAt) return found;
      const asked = await tx.update(BackgroundJob, found, { cancelAskedAt: new Date() });
      tx.record({ type: 'background-job.cancelled', subjectType: 'background-job', subjectId: id, caseId: null });
      return asked;
    });
    this.running.get(id)?.stop.abort(new JobCancelled());
    outsideRequests(() => this.tidy());
    return job;
  }

  /** Looks at the queue now; the work itself is no part of the request that asks for it. */
  wake(): void {
    if (this.stopped) return;
    outsideRequests(() => {
      this.looking = (this.looking ?? Promise.resolve()).then(() => this.look());
    });
  }

  onApplicationBootstrap(): void {
    this.stopped = false;
    this.timers.push(
      setInterval(() => this.wake(), LOOK_EVERY_MS).unref(),
      setInterval(() => this.tidy(), TIDY_EVERY_MS).unref(),
    );
  }

  /** What is at work goes back to the queue. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all([this.looking, this.tidying]);
    for (const { stop } of this.running.values()) stop.abort(new JobInterrupted());
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
  }

  private async look(): Promise<void> {
    try {
      while (!this.stopped && this.runners.size > 0 && this.running.size < AT_ONCE) {
        const job = await this.queue.take([...this.runners.keys()]);
        if (!job) return;
        this.begin(job);
      }
    } catch (error) {
      this.logger.error(error, 'the queue of background jobs cannot be read');
    }
  }

  private tidy(): void {
    if (this.stopped) return;
    this.tidying = (this.tidying ?? Promise.resolve())
      .then(() => this.queue.tidy())
      .catch((error: unknown) => this.logger.error(error, 'background jobs cannot be tidied'));
  }

  private begin(job: BackgroundJob): void {
    const stop = new AbortController();
    const alive = setInterval(() => void this.sayAlive(job, stop, null), ALIVE_EVERY_MS).unref();
    const ended = this.perform(job, stop)
      .catch((error: unknown) => this.logger.error(error, `the end of the job ${job.id} could not be recorded`))
      .finally(() => {
        clearInterval(alive);
        if (this.running.get(job.id)?.stop === stop) this.running.delete(job.id);
        this.wake();
      });
    this.running.set(job.id, { stop, ended });
  }

  private async perform(job: BackgroundJob, stop: AbortController): Promise<void> {
    try {
      const actor = await this.actors.ofUser(job.requestedBy);
      if (!actor) throw new AppError('background-job.requester-gone');
      const runner = this.runners.get(job.kind);
      if (!runner) throw new JobInterrupted();
      if (!may(actor.roles, runner.permissionFor(job))) throw new AppError('background-job.not-allowed-any-more');
      const result = await runner.run(this.view(job, actor, stop));
      await this.queue.finish(job, result);
    } catch (error) {
      await this.settle(job, stop.signal.aborted ? stop.signal.reason : error);
    }
  }

  private view(job: BackgroundJob, actor: Actor, stop: AbortController): RunningJob {
    return {
      id: job.id,
      actor,
      subjectType: job.subjectType,
      subjectId: job.subjectId,
      parameters: job.parameters as RunningJob['parameters'],
      signal: stop.signal,
      progress: async (done, total) => {
        await this.sayAlive(job, stop, { done, total });
        stop.signal.throwIfAborted();
      },
    };
  }

  private async sayAlive(
    job: BackgroundJob,
    stop: AbortController,
    progress: { done: number; total: number } | null,
  ): Promise<void> {
    try {
      const standing = await this.queue.sayAlive(job, progress);
      if (standing !== 'WANTED') stop.abort(standing === 'LOST' ? new JobLost() : new JobCancelled());
    } catch (error) {
      this.logger.warn(error, `the job ${job.id} could not say that it is alive`);
    }
  }

  private async settle(job: BackgroundJob, error: unknown): Promise<void> {
    if (error instanceof JobLost) return this.logger.warn(`the job ${job.id} has ended or was taken over`);
    if (error instanceof JobCancelled) return this.queue.cancel(job);
    if (error instanceof JobInterrupted) return this.queue.interrupt(job);
    if (error instanceof AppError) return this.queue.fail(job, error);
    this.logger.error(error, `the job ${job.id} (${job.kind}) failed`);
    await this.queue.retry(job, new AppError('background-job.failed'));
  }
}
