import { AsyncLocalStorage } from 'node:async_hooks';

export type Locale = 'ko' | 'en';

/** What a request carries besides its actor. `idempotency` is taken by the first transaction that writes. */
export interface RequestContext {
  readonly requestId: string;
  readonly locale: Locale;
  readonly method: string;
  readonly path: string;
  idempotency: { readonly key: string; readonly hash: string; readonly status: number } | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The current request, or null for work that no request asked for (start-up, jobs, commands). */
export function currentRequest(): RequestContext | null {
  return storage.getStore() ?? null;
}

/** Work that a request sets off and does not wait for: it outlives the request and takes nothing of it along. */
export function outsideRequests<T>(work: () => T): T {
  return storage.exit(work);
}
