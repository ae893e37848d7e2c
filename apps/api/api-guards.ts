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

/** Documents of contracts are larger than everything else that is said to the API: 10 MB, in base64. */
const documents = /^\/api\/v1\/contracts\/[0-9a-f-]{36}\/documents$/u;

export const apiGuards: ApiGuards = {
  headers: secureHeaders,
  bodies: (api) => {
    api.use(documents, raw({ limit: '14mb', type: 'application/json' }));
    api.use(raw({ limit: '1mb', type: 'application/json' }));
    api.use(parseJson);
  },
  connections: limitConnections,
};
