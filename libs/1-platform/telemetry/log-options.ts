import { ClsServiceManager } from 'nestjs-cls';
import type { Options } from 'pino-http';
import type { RequestStore } from './request-context.js';

const quietPaths = ['/health/live', '/health/ready', '/metrics'];

/** JSON lines on standard output; each carries the correlation id of its request or job. */
export function logOptions(level: string): Options {
  return {
    level,
    mixin: () => {
      const cls = ClsServiceManager.getClsService<RequestStore>();
      return cls.isActive() ? { correlationId: cls.get('correlationId') } : {};
    },
    redact: {
      paths: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]', '*.password', '*.token', '*.smtpUrl', '*.databaseUrl'],
      censor: '[hidden]',
    },
    serializers: {
      req: (request: { method: string; url: string }) => ({ method: request.method, url: request.url.split('?')[0] }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => quietPaths.includes(request.url ?? '') },
  };
}
