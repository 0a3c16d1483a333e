import type { Actor } from '../../domain/actor';
import type { BackgroundJobKind } from '../../domain/enumerations';
import type { Permission } from '../../domain/permission';

/** What somebody asks for. `parameters` is JSON. */
export interface JobRequest {
  readonly kind: BackgroundJobKind;
  readonly subjectType: string;
  readonly subjectId: string;
  /** The number by which people know the subject. */
  readonly subjectName: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Where the outcome is to be found: the type and id of what was made. */
export interface JobResult {
  readonly type: string;
  readonly id: string;
}

/** One job at work. */
export interface RunningJob {
  readonly id: string;
  /** The person who asked, with the roles held now: the work sees and writes what that person may. */
  readonly actor: Actor;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Aborted when the person cancels or the process stops; to be handed to whatever takes long. */
  readonly signal: AbortSignal;
  /** To be called between steps. @throws the signal's reason when the job is to end. */
  readonly progress: (done: number, total: number) => Promise<void>;
}

/**
 * The work of one kind. It may run more than once, after a crash in the middle, so each step must be safe to repeat. An
 * AppError fails the job with its sentence; anything else is tried again.
 */
export interface JobRunner {
  readonly kind: BackgroundJobKind;
  /** What the person who asked has to be allowed still when the work begins. */
  permissionFor(job: Pick<RunningJob, 'subjectType'>): Permission;
  run(job: RunningJob): Promise<JobResult | null>;
}

/** The person does not want it any more. */
export class JobCancelled extends Error {}

/** Another process has taken the job over after this one was silent for too long: it is no longer ours to end. */
export class JobLost extends Error {}

/** The process stops; another one, or this one after its restart, goes on. */
export class JobInterrupted extends Error {}
