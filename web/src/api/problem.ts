import type { components } from '../generated/api';

/** An error as the server states it (RFC 9457): a stable code and a sentence in the reader's language. */
export type Problem = components['schemas']['ProblemResponse'];

/** No answer came: the network is gone or the server is restarting. */
export const OFFLINE = 'client.offline';

/** Whether the failure of a request is a problem document of the server. */
export function isProblem(error: unknown): error is Problem {
  return typeof error === 'object' && error !== null && 'code' in error && 'detail' in error;
}

export function isNotFound(error: unknown): boolean {
  return isProblem(error) && (error.status === 404 || error.status === 400);
}

/** Somebody else saved after this version was read. */
export function isStale(error: unknown): boolean {
  return isProblem(error) && error.status === 412;
}

/** What has no definite answer may be sent again with the same idempotency key. */
export function isUncertain(error: unknown): boolean {
  return !isProblem(error) || error.status >= 500;
}
