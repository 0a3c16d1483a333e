import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { NextFunction, Request, Response } from 'express';
import sirv, { type RequestHandler } from 'sirv';
import { AppError } from '../errors/app-error';
import { ProblemFilter } from '../errors/problem.filter';
import { isHashedFile, isOurs, isPage } from './addresses';

const ONE_RANGE = /^bytes=(\d+)-(\d*)$/;

interface Build {
  readonly serve: RequestHandler;
  /** When its page was written: another time is another build. */
  readonly writtenAt: number;
}

/**
 * Answers every address that is not the API's: files of the built web application by their name, every other address with
 * its page, which routes in the browser. A build while the application runs is taken up by the next request.
 */
export function webApp(folder: string): (request: Request, response: Response, next: NextFunction) => void {
  const page = join(folder, 'index.html');
  const problems = new ProblemFilter();
  let build: Build | null = null;

  const currentBuild = (): Build | null => {
    const writtenAt = statSync(page, { throwIfNoEntry: false })?.mtimeMs;
    if (writtenAt === undefined) return null;
    if (build?.writtenAt !== writtenAt) build = { serve: filesOf(folder), writtenAt };
    return build;
  };

  return (request, response, next) => {
    if (isOurs(request.path)) return next();
    const refuse = (error: AppError): void => problems.send(error, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(new AppError('resource.not-found'));
    const current = currentBuild();
    if (!current) return refuse(new AppError(isPage(request.path) ? 'web.not-built' : 'resource.not-found'));
    serve(current, request, response, () => refuse(new AppError('resource.not-found')));
  };
}

function filesOf(folder: string): RequestHandler {
  return sirv(folder, { etag: true, brotli: true, gzip: true });
}

function serve({ serve: files }: Build, request: Request, response: Response, notFound: () => void): void {
  const { path } = request;
  const language = response.getHeader('Content-Language');
  response.removeHeader('Content-Language');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('Cache-Control', isHashedFile(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
  request.headers['accept-encoding'] = request.acceptsEncodings().join(',');
  if (!hasPlainRange(request)) delete request.headers.range;
  response.once('pipe', (file) => bindTo(response, file));
  files(request, response, () => {
    if (isPage(path)) return servePage(files, request, response);
    response.setHeader('Cache-Control', 'no-store');
    if (language) response.setHeader('Content-Language', language);
    notFound();
  });
}

function servePage(files: RequestHandler, request: Request, response: Response): void {
  request.url = '/';
  files(request, response);
}

/** A reader that leaves half-way takes the open file along; a file that cannot be read ends its answer and nothing else. */
function bindTo(response: Response, file: Readable): void {
  response.once('close', () => file.destroy());
  file.once('error', () => response.destroy());
}

/** Any other range (of the end, several, reversed, of a version) may be ignored and answered with the whole file. */
function hasPlainRange({ headers }: Request): boolean {
  const range = ONE_RANGE.exec(headers.range ?? '');
  return (
    range !== null && headers['if-range'] === undefined && (range[2] === '' || Number(range[2]) >= Number(range[1]))
  );
}
