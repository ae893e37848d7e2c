import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@musubi/platform/config/environment';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module.js';
import { type ApiGuards, apiGuards } from './api-guards.js';
import { prefixRoutes } from './prefix-routes.js';
import { mountQueueBoard } from './queue-board.js';
import { serveOpenApi } from './serve-openapi.js';
import { serveWeb } from './serve-web.js';

export const apiOptions = { bufferLogs: true, bodyParser: false, abortOnError: false, forceCloseConnections: true } as const;

/** The HTTP application, not yet listening. */
export async function createApi(environment: Environment): Promise<NestExpressApplication> {
  return equipApi(await NestFactory.create<NestExpressApplication>(ApiModule.forRoot(environment), apiOptions), environment, apiGuards);
}

/** What makes an API of the bare application. The guards are named one by one, so that a test can show what each is for. */
export async function equipApi(api: NestExpressApplication, environment: Environment, guards: ApiGuards): Promise<NestExpressApplication> {
  api.useLogger(api.get(Logger));
  // Who comes by a proxy is counted and listed by the address that the proxy saw; from others the header is not believed.
  api.set('trust proxy', [...environment.trustedProxies]);
  prefixRoutes(api);
  guards.headers(api, environment);
  guards.bodies(api);
  serveOpenApi(api);
  mountQueueBoard(api);
  serveWeb(api);
  await api.init();
  guards.connections(api, environment);
  return api;
}
