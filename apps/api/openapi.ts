import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeController } from '@musubi/platform/http/describe-endpoint';
import { tokenScopes } from '@musubi/identity';
import { sessionCookieName } from '@musubi/platform/session/session-cookie';

/** The API as its endpoints declare it; the page's client is generated from this. */
export function openApiDocument(api: INestApplication): OpenAPIObject {
  for (const { controllers } of api.get(ModulesContainer).values()) {
    for (const { metatype } of controllers.values()) describeController(metatype as Type, tokenScopes);
  }
  const description = new DocumentBuilder()
    .setTitle('Musubi')
    .setDescription('From a company\'s need to money. Errors are application/problem+json; every POST takes an Idempotency-Key. What a browser changes by a session carries X-CSRF-Token, which every answer to that session brings.')
    .setVersion('1')
    .addCookieAuth(sessionCookieName, { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token (POST /api-tokens), for what it was made for' }, 'token')
    .addSecurityRequirements('session')
    .build();
  return SwaggerModule.createDocument(api, description);
}
