import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type RequestHandler, type Response, static as serveStatic } from 'express';
import { pagePolicy } from './secure-headers.js';
import { serveAssets } from './serve-assets.js';

const serverPaths = /^\/(?:api|health|metrics)(?:\/|$)/u;

/** Where the build leaves place for a nonce (vite.config.ts). */
const noncePlace = '__MUSUBI_NONCE__';

/** The web build on the API's own port; every page address answers the one page, each time with another nonce. */
export function serveWeb(api: NestExpressApplication): void {
  const webBuild = findWebBuild();
  if (webBuild === undefined) return;
  const page = readFileSync(join(webBuild, 'index.html'), 'utf8');
  api.use('/assets', ...serveAssets(join(webBuild, 'assets')));
  const files = serveStatic(webBuild, { index: false, maxAge: 0 });
  const answer = answerPage(page);
  api.use((request: Request, response: Response, next: NextFunction) => {
    // A look for a file of that name would make each request of a route wait for the disk.
    if (serverPaths.test(request.path)) return next();
    return files(request, response, (error?: unknown) => (error === undefined ? answer(request, response, next) : next(error)));
  });
}

function answerPage(page: string): RequestHandler {
  return ({ method, path }, response, next) => {
    // No page and no route: a problem like any other, not the server's own page about it.
    if ((method !== 'GET' && method !== 'HEAD') || path.includes('.')) return next(Object.assign(new Error('not found'), { status: 404 }));
    const nonce = randomBytes(16).toString('base64');
    // Kept nowhere: a stored page would come back with a nonce that its new header does not name.
    response.setHeader('Cache-Control', 'no-store').setHeader('Content-Security-Policy', pagePolicy(nonce));
    response.type('html').send(page.replaceAll(noncePlace, nonce));
  };
}

/** By the package's name, which holds wherever this code itself was compiled or bundled to. Undefined: not built. */
function findWebBuild(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve('@musubi/web/dist/index.html'));
  } catch {
    return undefined;
  }
}
