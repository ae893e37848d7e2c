import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { isUuid } from '@musubi/kernel';
import type { Request } from 'express';
import type { z } from 'zod';
import { ENDPOINT, type EndpointOptions } from './endpoint.js';
import { ProblemError, ValidationError } from './problem-error.js';

/** The request body, parsed by the endpoint's own schema. */
export const ValidBody = createParamDecorator((_: unknown, context: ExecutionContext): unknown => {
  const { body } = requestOf(context);
  return parse(optionsOf(context).body, body ?? {}, '');
});

/** The query string, parsed by the endpoint's own schema. */
export const ValidQuery = createParamDecorator((_: unknown, context: ExecutionContext): unknown =>
  parse(optionsOf(context).query, requestOf(context).query, 'query.'));

/** A path id; what is not a UUID cannot exist, so it is answered like an unknown one. */
export const PathId = createParamDecorator((name: string | undefined, context: ExecutionContext): string => {
  const value = requestOf(context).params[name ?? 'id'];
  if (typeof value !== 'string' || !isUuid(value)) throw new ProblemError({ code: 'http.not_found', message: 'not found' });
  return value.toLowerCase();
});

function requestOf(context: ExecutionContext): Request {
  return context.switchToHttp().getRequest<Request>();
}

function optionsOf(context: ExecutionContext): EndpointOptions {
  return Reflect.getMetadata(ENDPOINT, context.getHandler()) as EndpointOptions;
}

function parse(schema: z.ZodType | undefined, value: unknown, prefix: string): unknown {
  if (!schema) throw new Error('the endpoint declares no schema for this input');
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new ValidationError(parsed.error.issues.map((issue) => ({
    path: prefix + issue.path.map(String).join('.'), code: `request.${issue.code}`, message: issue.message,
  })));
}
