import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@musubi/platform/config/environment';
import { parseJson } from '@musubi/platform/http/json-limits';
import { raw } from 'express';
import { secureHeaders } from './secure-headers.js';
import { limitConnections } from './server-limits.js';

/** What stands between strangers and the routes. */
export interface ApiGuards {
  headers(api: NestExpressApplication, environment: Environment): void;
  bodies(api: NestExpressApplication): void;
  connections(api: NestExpressApplication, environment: Environment): void;
}

export const apiGuards: ApiGuards = {
  headers: secureHeaders,
  bodies: (api) => {
    api.use(raw({ limit: '1mb', type: 'application/json' }));
    api.use(parseJson);
  },
  connections: limitConnections,
};
