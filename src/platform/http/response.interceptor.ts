import { CallHandler, ExecutionContext, Inject, Injectable, type NestInterceptor } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, from, map, type Observable, of, switchMap, throwError } from 'rxjs';
import type { Actor } from '../../domain/actor';
import { DenialsService } from '../audit/denials.service';
import { CONFIG, type Config } from '../config/config.token';
import { AppError } from '../errors/app-error';
import { IdempotentReplay } from '../database/idempotent-replay';
import { currentRequest } from './request-context';
import { requestHash } from './request-context.middleware';

const CHANGING = new Set(['POST', 'PUT', 'PATCH']);
const KEY = /^[\x21-\x7e]{1,200}$/;

/** Takes the Idempotency-Key of a change, answers repeated requests as before and sends the version as ETag. */
@Injectable()
export class ResponseInterceptor implements NestInterceptor {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reflector: Reflector,
    private readonly denials: DenialsService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { user?: Actor }>();
    const response = context.switchToHttp().getResponse<Response>();
    this.takeIdempotencyKey(request, context);
    return next.handle().pipe(
      catchError((error: unknown) =>
        error instanceof IdempotentReplay ? of(replay(error, response)) : this.fail(error, request),
      ),
      map((body: unknown) => withETag(body, response)),
    );
  }

  /** What is hidden and what is not there are recorded alike, as attempts of the person who asked. */
  private fail(error: unknown, request: Request & { user?: Actor }): Observable<never> {
    const failure = throwError(() => error);
    if (!(error instanceof AppError) || error.code !== 'resource.not-found' || !request.user) return failure;
    return from(this.denials.record(request.user, 'not-found', request.path)).pipe(
      catchError(() => failure),
      switchMap(() => failure),
    );
  }

  private takeIdempotencyKey(request: Request, context: ExecutionContext): void {
    const current = currentRequest();
    const key = request.header('idempotency-key');
    if (!current || key === undefined || !CHANGING.has(request.method)) return;
    if (!KEY.test(key)) throw new AppError('idempotency.key-invalid');
    const status = this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) ?? 201;
    current.idempotency = { key, hash: requestHash(request, this.config.jwtSecret), status };
  }
}

function replay(earlier: IdempotentReplay, response: Response): unknown {
  response.status(earlier.status).setHeader('Idempotent-Replayed', 'true');
  return earlier.answer;
}

function withETag(body: unknown, response: Response): unknown {
  if (typeof body === 'object' && body !== null && 'version' in body && typeof body.version === 'number') {
    response.setHeader('ETag', `"${body.version}"`);
  }
  return body;
}
