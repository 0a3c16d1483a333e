import { ArgumentsHost, Catch, HttpException, Logger, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '../../domain/domain-error';
import { translateDatabaseError } from '../database/database-errors';
import { currentRequest, type Locale } from '../http/request-context';
import { AppError } from './app-error';
import { isErrorCode, type ErrorCode } from './error-catalogue';
import { messageOf, statusOf } from './messages';
import type { ProblemResponse } from './problem';

const CODE_OF_STATUS: Record<number, ErrorCode> = {
  400: 'request.malformed',
  401: 'auth.required',
  403: 'permission.denied',
  404: 'resource.not-found',
  405: 'request.method-not-allowed',
  413: 'request.too-large',
  415: 'request.unsupported-media-type',
  429: 'request.too-many',
  503: 'service.unavailable',
};

const RETRY_SECONDS = 2;

/** Whatever is thrown leaves as a problem document; stack, SQL and paths stay in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(thrown, http.getRequest<Request>(), http.getResponse<Response>());
  }

  send(thrown: unknown, request: Request, response: Response): void {
    const error = toAppError(thrown);
    if (error.code === 'service.internal') this.logger.error(thrown instanceof Error ? thrown.stack : thrown);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const problem = toProblem(error, request);
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (problem.status === 503 || problem.status === 429) response.setHeader('Retry-After', retryAfter(error));
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** Seconds: what the error says in minutes, or a moment. */
function retryAfter({ params }: AppError): string {
  return String(typeof params.minutes === 'number' ? params.minutes * 60 : RETRY_SECONDS);
}

function toProblem(error: AppError, request: Request): ProblemResponse {
  const context = currentRequest();
  const locale: Locale = context?.locale ?? 'ko';
  const message = messageOf(error.code, locale, error.params);
  return {
    type: `urn:jeomgeom:problem:${error.code}`,
    title: message,
    status: statusOf(error.code),
    code: error.code,
    detail: message,
    instance: request.originalUrl.split('?', 1)[0],
    requestId: context?.requestId ?? '-',
    ...(error.fields.length > 0 ? { errors: [...error.fields] } : {}),
  };
}

function toAppError(thrown: unknown): AppError {
  const error = translateDatabaseError(thrown);
  if (error instanceof AppError) return error;
  if (error instanceof DomainError && isErrorCode(error.code)) return new AppError(error.code, error.params);
  const status = error instanceof HttpException ? error.getStatus() : statusOfHttpError(error);
  return new AppError(CODE_OF_STATUS[status] ?? 'service.internal');
}

/** Body parser, router and multipart parser throw errors that carry a status. */
function statusOfHttpError(error: unknown): number {
  if (error instanceof URIError) return 400;
  if (typeof error !== 'object' || error === null) return 500;
  const { status, statusCode, code } = error as { status?: unknown; statusCode?: unknown; code?: unknown };
  if (typeof code === 'string' && code.startsWith('LIMIT_')) return code === 'LIMIT_FILE_SIZE' ? 413 : 400;
  if (typeof status === 'number') return status;
  return typeof statusCode === 'number' ? statusCode : 500;
}
