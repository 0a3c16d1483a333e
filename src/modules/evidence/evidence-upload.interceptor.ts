import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import multer, { MulterError, type StorageEngine } from 'multer';
import type { Observable } from 'rxjs';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../../domain/actor';
import { canonicalJson } from '../../domain/canonical-json';
import { AppError } from '../../platform/errors/app-error';
import { currentRequest } from '../../platform/http/request-context';
import { EvidenceFiles, type ReceivedFile } from './evidence-files';
import { EvidenceService } from './evidence.service';

const LIMITS = { files: 1, fields: 30, fieldNameSize: 100, fieldSize: 64 * 1024, fieldNestingDepth: 0 };

type Done = Parameters<StorageEngine['_handleFile']>[2];

const received = new WeakMap<Request, ReceivedFile>();

/** The file of the request, durable by the time the handler runs. */
export const UploadedEvidence = createParamDecorator((_: unknown, context: ExecutionContext): ReceivedFile => {
  const file = received.get(context.switchToHttp().getRequest<Request>());
  if (!file) throw new AppError('evidence.file-missing');
  return file;
});

/**
 * Receives `multipart/form-data`: the part `file` goes straight to disk while it arrives, the other parts become the body,
 * before or after it. Whoever cannot see the case is refused before a byte is kept.
 */
@Injectable()
export class EvidenceUploadInterceptor implements NestInterceptor {
  private readonly parse: ReturnType<multer.Multer['single']>;

  constructor(
    private readonly files: EvidenceFiles,
    private readonly evidence: EvidenceService,
  ) {
    this.parse = multer({ storage: this.storage(), limits: LIMITS, defParamCharset: 'utf8' }).single('file');
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request & { user: Actor }>();
    await this.refuseUnseenCase(request);
    await this.receive(request, http.getResponse<Response>());
    takeIntoRequestHash(request);
    return next.handle();
  }

  private refuseUnseenCase(request: Request & { user: Actor }): Promise<void> {
    const caseId = String(request.params.caseId);
    if (!isUuid(caseId)) throw new AppError('resource.not-found');
    if (!request.is('multipart/form-data')) throw new AppError('request.unsupported-media-type');
    return this.evidence.requireCase(request.user, caseId);
  }

  private receive(request: Request, response: Response): Promise<void> {
    return new Promise((resolve, reject) => {
      this.parse(request, response, (error: unknown) => (error ? reject(toProblem(error, request)) : resolve()));
    });
  }

  private async store(request: Request, file: Express.Multer.File, done: Done): Promise<void> {
    try {
      received.set(request, await this.files.receive(detached(file.stream), file.originalname));
    } catch (error) {
      return done(error);
    }
    done(null, {});
  }

  private storage(): StorageEngine {
    return {
      _handleFile: (request, file, done) => void this.store(request, file, done),
      // Bytes are kept by their hash and may be another record's as well; what no record names is never served.
      _removeFile: (_request, _file, done) => done(null),
    };
  }
}

/**
 * The part's bytes, without a way back: a refused file must not break the parser that still reads the rest of the form.
 * A client may leave before anything reads them: the reader then finds them destroyed, and the error needs no other listener.
 */
function detached(part: Readable): Readable {
  const bytes = new PassThrough().on('error', () => undefined);
  part.on('error', (error) => bytes.destroy(error));
  part.on('close', () => part.readableEnded || bytes.destroy(new Error('Unexpected end of form')));
  return part.pipe(bytes);
}

/** Two uploads are the same when fields, file name and bytes are: the parts' order and boundary do not count. */
function takeIntoRequestHash(request: Request): void {
  const current = currentRequest();
  const file = received.get(request);
  if (!current?.idempotency || !file) return;
  const content = canonicalJson({
    path: request.originalUrl,
    fields: { ...(request.body as Record<string, string>) },
    filename: file.filename,
    sha256: file.sha256,
  });
  current.idempotency = { ...current.idempotency, hash: createHash('sha256').update(content).digest('hex') };
}

function toProblem(error: unknown, request: Request): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof MulterError)
    return new AppError(error.code === 'LIMIT_UNEXPECTED_FILE' ? 'evidence.file-missing' : 'evidence.form-malformed');
  // The client went away, or the form ends where a part should.
  if (request.destroyed || isMalformedForm(error)) return new AppError('evidence.form-malformed');
  return error;
}

function isMalformedForm(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(Unexpected end of form|Malformed part header|Multipart: Boundary not found|Request (aborted|closed))/.test(
      error.message,
    )
  );
}
