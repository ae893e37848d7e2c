import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { sessionCookieName } from '@musubi/platform/session/session-cookie';

/** Probes and metrics stand where their readers look for them; all else is under /api/v1. */
export function prefixRoutes(api: INestApplication): void {
  api.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
}

/** The API as its endpoints declare it; the page's client is generated from this. */
export function openApiDocument(api: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setTitle('Musubi')
    .setDescription('From a company\'s need to money. Errors are application/problem+json; every POST takes an Idempotency-Key.')
    .setVersion('1')
    .addCookieAuth(sessionCookieName, { type: 'apiKey', in: 'cookie' }, 'session')
    .addSecurityRequirements('session')
    .build();
  return SwaggerModule.createDocument(api, description);
}
