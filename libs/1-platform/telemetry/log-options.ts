import { ClsServiceManager } from 'nestjs-cls';
import type { Options } from 'pino-http';
import type { RequestStore } from './request-context.js';
import { safeLine } from './safe-line.js';

const quietPaths = ['/health/live', '/health/ready', '/metrics'];

/** Names of what is nobody's to read. Not `code`, which is also what a problem is called by: no code of a person is ever logged. */
const hiddenNames = [
  'password', 'current', 'next', 'token', 'secret', 'pending', 'codes', 'recoveryCodes', 'sealed', 'cookie', 'authorization', 'apiKey', 'clientSecret',
  'smtpUrl', 'redisUrl', 'databaseUrl', 'databaseOwnerUrl', 'meiliKey', 'metricsToken', 'secretKeys', 'embedderKey', 'embedderMeiliKey',
];
const hiddenPaths = hiddenNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/**
 * JSON lines on standard output; each carries the correlation id of its request or job.
 *
 * @param secrets values that may stand in no line, in whatever field or text
 */
export function logOptions(level: string, secrets: readonly string[]): Options {
  return {
    level,
    mixin: () => {
      const cls = ClsServiceManager.getClsService<RequestStore>();
      return cls.isActive() ? { correlationId: cls.get('correlationId') } : {};
    },
    redact: {
      paths: [...hiddenPaths, 'res.headers["set-cookie"]'],
      censor: '[hidden]',
    },
    hooks: { streamWrite: safeLine(secrets) },
    serializers: {
      req: (request: { method: string; url: string }) => ({ method: request.method, url: request.url.split('?')[0] }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => quietPaths.includes(request.url ?? '') },
  };
}
