import { createHash, randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { runInContext, type Locale } from './request-context';

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** Gives every request an id and a language before anything else can fail. */
export function requestContext(request: Request, response: Response, next: NextFunction): void {
  const given = request.header('x-request-id');
  const requestId = given && REQUEST_ID.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', requestId);
  response.vary('Accept-Language');
  const locale = localeOf(request);
  response.setHeader('Content-Language', locale);
  runInContext({ requestId, locale, method: request.method, path: request.path, idempotency: null }, next);
}

function localeOf(request: Request): Locale {
  return request.acceptsLanguages('ko', 'en') === 'en' ? 'en' : 'ko';
}

/** What makes two requests the same: method, address and body, or the digest of an uploaded file. */
export function requestHash(request: Request, fileDigest = ''): string {
  return createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? null)}\n${fileDigest}`)
    .digest('hex');
}
