import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@musubi/platform/config/environment';
import { refuseDeepJson, refuseHostileJson } from '@musubi/platform/http/json-limits';
import { json } from 'express';
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
    api.use(json({ limit: '1mb', strict: true, verify: refuseDeepJson }));
    api.use(refuseHostileJson);
  },
  connections: limitConnections,
};
