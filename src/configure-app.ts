import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import cookieParser from 'cookie-parser';
import { CONFIG, type Config } from './platform/config/config.token';
import { requestContext } from './platform/http/request-context.middleware';
import { securityHeaders } from './platform/http/security-headers';
import { webApp } from './platform/http/web-app';
import { serveOpenApi } from './openapi';

const BODY_LIMIT = '1mb';
const HEADERS_MS = 15_000;
/** An upload over a slow line takes its time; everything else must arrive within the time of the settings. */
const UPLOAD_MS = 15 * 60_000;

/** What main and the tests share: everything around the routes. */
export function configureApp(app: NestExpressApplication): NestExpressApplication {
  const config = app.get<Config>(CONFIG);
  app.use(securityHeaders());
  app.use(requestContext);
  app.use(boundedBody(config.bodyTimeoutMs));
  app.use(webApp(config.webDir));
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  serveOpenApi(app);
  const server = app.getHttpServer();
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = UPLOAD_MS;
  return app;
}

/** Cuts a client that trickles the body of a request that is no upload. */
function boundedBody(limitMs: number): (request: Request, response: Response, next: NextFunction) => void {
  return (request, _response, next) => {
    if (!request.is('multipart/form-data')) {
      const cut = setTimeout(() => {
        if (!request.complete) request.destroy();
      }, limitMs);
      request.once('close', () => clearTimeout(cut));
    }
    next();
  };
}
