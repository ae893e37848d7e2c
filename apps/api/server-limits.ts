import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@musubi/platform/config/environment';
import helmet from 'helmet';
import type { Server } from 'node:http';

/** Headers for every kind of answer; scripts only from our own files. */
export function secureHeaders(api: NestExpressApplication, environment: Environment): void {
  api.disable('x-powered-by');
  // Who comes by a proxy is counted and listed by the address that the proxy saw; from others the header is not believed.
  api.set('trust proxy', [...environment.trustedProxies]);
  const encrypted = environment.publicUrl.startsWith('https:');
  api.use(helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"], connectSrc: ["'self'"], manifestSrc: ["'self'"],
        baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: true,
  }));
}

/** Node's own limits are too generous for a server that strangers reach. */
export function hardenServer(api: NestExpressApplication): void {
  const server = api.getHttpServer() as Server;
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  server.keepAliveTimeout = 65_000;
  server.maxHeadersCount = 100;
  server.maxConnections = 5_000;
}
