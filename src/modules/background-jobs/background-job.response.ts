import type { ErrorParams } from '../../platform/errors/app-error';
import { messageOf, type AnyCode } from '../../platform/errors/messages';
import { currentRequest } from '../../platform/http/request-context';
import type { BackgroundJob } from '../../schema/entities';
import type { BackgroundJobResponse, JobProblemResponse } from './background-job.dto';

export function toBackgroundJobResponse(job: BackgroundJob): BackgroundJobResponse {
  const { id, kind, subjectType, subjectId, subjectName, state, done, total, resultType, resultId } = job;
  return {
    id,
    kind,
    subjectType,
    subjectId,
    subjectName,
    state,
    done,
    total,
    cancelling: job.cancelAskedAt !== null && job.endedAt === null,
    resultType,
    resultId,
    problem: problemOf(job),
    requestedAt: job.requestedAt,
    endedAt: job.endedAt,
  };
}

/** The code comes from our own catalogue: the runner stored it. */
function problemOf({ errorCode, errorParams }: BackgroundJob): JobProblemResponse | null {
  if (errorCode === null) return null;
  const params = (errorParams ?? {}) as ErrorParams;
  return { code: errorCode, message: messageOf(errorCode as AnyCode, currentRequest()?.locale ?? 'ko', params) };
}
