import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@musubi/platform/config/environment';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module.js';
import { prefixRoutes } from './prefix-routes.js';
import { mountQueueBoard } from './queue-board.js';
import { serveOpenApi } from './serve-openapi.js';
import { hardenServer, secureHeaders } from './server-limits.js';
import { serveWeb } from './serve-web.js';

/** The HTTP application, not yet listening. */
export async function createApi(environment: Environment): Promise<NestExpressApplication> {
  const api = await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(environment), {
    bufferLogs: true, bodyParser: false, abortOnError: false, forceCloseConnections: true,
  });
  api.useLogger(api.get(Logger));
  prefixRoutes(api);
  secureHeaders(api, environment);
  api.useBodyParser('json', { limit: '1mb', strict: true });
  serveOpenApi(api);
  mountQueueBoard(api);
  serveWeb(api);
  await api.init();
  hardenServer(api);
  return api;
}
