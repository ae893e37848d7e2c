import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { openApiDocument } from './openapi.js';

const address = '/api/v1/openapi.json';

/** The document itself, to everybody: it names no data. */
export function serveOpenApi(api: NestExpressApplication): void {
  let text: string | undefined;
  api.use(address, (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || request.path !== '/') return next();
    text ??= JSON.stringify(openApiDocument(api));
    return response.type('application/json').send(text);
  });
}
