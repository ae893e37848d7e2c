import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response, static as serveStatic } from 'express';
import { serveAssets } from './serve-assets.js';

const webBuild = ['../web/dist/', '../../web/dist/']
  .map((relative) => fileURLToPath(new URL(relative, import.meta.url)))
  .find((folder) => existsSync(`${folder}index.html`));

const serverPaths = /^\/(?:api|health|metrics)(?:\/|$)/u;

/** The web build on the API's own port; every page address answers the one page. */
export function serveWeb(api: NestExpressApplication): void {
  if (!webBuild) return;
  api.use('/assets', ...serveAssets(`${webBuild}assets`));
  api.use(serveStatic(webBuild, { index: false, maxAge: 0 }));
  api.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !serverPaths.test(request.path) && !request.path.includes('.');
    if (!isPage) next();
    else response.setHeader('Cache-Control', 'no-cache').sendFile(`${webBuild}index.html`);
  });
}
