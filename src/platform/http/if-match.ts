import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { AppError } from '../errors/app-error';

const ETAG = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The version that the client read, from If-Match: every change of an existing object needs it.
 * @throws AppError 428 `precondition.required` without it, 400 `precondition.invalid` when malformed.
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<Request>().header('if-match');
  if (header === undefined) throw new AppError('precondition.required');
  const version = ETAG.exec(header.trim());
  if (!version) throw new AppError('precondition.invalid');
  return Number(version[1]);
});

/** @throws AppError 412 `precondition.stale` when the row has moved on since it was read. */
export function requireVersion(row: { version: number }, version: number): void {
  if (row.version !== version) throw new AppError('precondition.stale');
}
