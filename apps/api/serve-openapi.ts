import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';

const address = '/api/v1/openapi.json';

/** The document itself, to everybody: it names no data. Its writer is loaded when it is first asked for. */
export function serveOpenApi(api: NestExpressApplication): void {
  let text: Promise<string> | undefined;
  api.use(address, (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || request.path !== '/') return next();
    text ??= write(api);
    text.then((document) => response.type('application/json').send(document), next);
  });
}

async function write(api: NestExpressApplication): Promise<string> {
  const { openApiDocument } = await import('./openapi.js');
  return JSON.stringify(openApiDocument(api));
}
