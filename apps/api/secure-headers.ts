import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '@musubi/platform/config/environment';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const features = [
  'accelerometer', 'autoplay', 'bluetooth', 'browsing-topics', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'gamepad', 'geolocation', 'gyroscope', 'hid',
  'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment', 'picture-in-picture',
  'screen-wake-lock', 'serial', 'storage-access', 'usb', 'web-share', 'xr-spatial-tracking',
];
/** Where a page's address does not lead. */
const answersData = /^\/(?:api|health|metrics)(?:\/|$)/u;
const noFeature = features.map((name) => `${name}=()`).join(', ');

/** Data is no page: nothing in it may run, load or be framed. */
const dataPolicy = { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] };

/** Headers for every kind of answer; the page itself loosens the content policy as far as it needs (serve-web.ts). */
export function secureHeaders(api: NestExpressApplication, environment: Environment): void {
  api.disable('x-powered-by');
  const encrypted = environment.publicUrl.startsWith('https:');
  api.use(helmet({
    contentSecurityPolicy: { useDefaults: false, directives: dataPolicy },
    strictTransportSecurity: encrypted ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
  }));
  // Answers are somebody's data: no cache keeps them, so no tag to compare them by is needed.
  api.disable('etag');
  api.use((request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Permissions-Policy', noFeature);
    if (answersData.test(request.path)) response.setHeader('Cache-Control', 'no-store');
    next();
  });
}

/** For the one page: scripts from our own files alone; styles also of elements with this answer's nonce, which Mantine makes. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
    "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
  ].join('; ');
}
