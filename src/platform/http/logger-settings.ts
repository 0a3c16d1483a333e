import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config';
import { currentRequest } from './request-context';

/** One JSON line a request; who asks is told by the audit, so tokens, cookies and bodies stay out. */
export function loggerSettings(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      genReqId: () => currentRequest()?.requestId ?? 'none',
      redact: ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'],
      autoLogging: { ignore: (request) => request.url?.startsWith('/health/') ?? false },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
    },
  };
}
