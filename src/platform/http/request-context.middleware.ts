import { createHmac, randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { AppError } from '../errors/app-error';
import { ProblemFilter } from '../errors/problem.filter';
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
  runInContext({ requestId, locale, method: request.method, path: request.path, idempotency: null }, () => {
    if (isDecodable(request.path)) next();
    else new ProblemFilter().send(new AppError('resource.not-found'), request, response);
  });
}

/** A broken escape would be answered by the router in its own words. */
function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function localeOf(request: Request): Locale {
  return request.acceptsLanguages('ko', 'en') === 'en' ? 'en' : 'ko';
}

/** What makes two requests the same: method, address and body. Keyed, because a body may hold a password. */
export function requestHash(request: Request, secret: string): string {
  return createHmac('sha256', secret)
    .update(
      `${request.method} ${request.originalUrl}
${JSON.stringify(request.body ?? null)}`,
    )
    .digest('hex');
}
