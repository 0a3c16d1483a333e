import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import helmet from 'helmet';
import { requestContext } from './platform/http/request-context.middleware';
import { serveOpenApi } from './openapi';

const BODY_LIMIT = '1mb';
const HEADERS_MS = 15_000;
const REQUEST_MS = 60_000;

/** What main and the tests share: everything around the routes. */
export function configureApp(app: NestExpressApplication): NestExpressApplication {
  app.use(requestContext);
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          upgradeInsecureRequests: null,
        },
      },
    }),
  );
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready'] });
  serveOpenApi(app);
  app.enableShutdownHooks([]);
  const server = app.getHttpServer();
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  return app;
}
