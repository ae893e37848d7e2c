import { ApiBody, ApiOperation, ApiParam, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Type } from '@nestjs/common';
import { z } from 'zod';
import { type Access, ENDPOINT, type EndpointOptions, TAG } from './endpoint.js';
import { scopeOf } from './scope-of.js';

/** Parameters told twice would stand in the document twice. */
const described = new WeakSet<Type>();

/**
 * Tells the OpenAPI writer what the controller's endpoints declare. Not done by the declarations themselves: every process
 * loads those, and only who asks for the document should pay for the writer's five hundred files.
 *
 * @param tokenScopes what API tokens can be made for
 */
export function describeController(controller: Type, tokenScopes: readonly string[]): void {
  if (described.has(controller)) return;
  described.add(controller);
  const tag = Reflect.getMetadata(TAG, controller) as string | undefined;
  if (tag !== undefined) ApiTags(tag)(controller);
  for (const name of Object.getOwnPropertyNames(controller.prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(controller.prototype, name);
    if (typeof descriptor?.value !== 'function') continue;
    const endpoint = Reflect.getMetadata(ENDPOINT, descriptor.value as object) as EndpointOptions | undefined;
    const scope = endpoint && scopeOf(tag, endpoint.method);
    if (endpoint) for (const decorate of describe(endpoint, scope !== undefined && tokenScopes.includes(scope) ? scope : undefined)) decorate(controller.prototype as object, name, descriptor);
  }
}

function describe(options: EndpointOptions, scope: string | undefined): MethodDecorator[] {
  const [status, schema] = options.answer;
  const parameters = [...options.path.matchAll(/:(\w+)/gu)].map((match) => match[1] ?? '');
  return [
    ApiOperation({
      summary: options.summary, description: `Access: ${describeAccess(options.access)}.${scope === undefined || options.access === 'anyone' ? '' : ` API token: ${scope}.`}`,
      ...securityOf(options.access, scope),
    }),
    ...parameters.map((name) => ApiParam({ name, schema: { type: 'string' } })),
    ...(options.body ? [ApiBody({ schema: jsonSchema(options.body, 'input') })] : []),
    ...Object.entries(options.query?.shape ?? {}).map(([name, type]) => ApiQuery({
      name, required: !(type as z.ZodType).safeParse(undefined).success, schema: jsonSchema(type as z.ZodType, 'input'),
    })),
    ApiResponse(schema
      ? { status, description: 'The answer', schema: jsonSchema(schema, 'output') }
      : { status, description: 'No content' }),
    ...(options.otherAnswers ?? []).map(([other, description, shape]) => ApiResponse({ status: other, description, schema: jsonSchema(shape, 'output') })),
  ];
}

/** A session, unless said otherwise. */
function securityOf(access: Access, scope: string | undefined): { security?: Record<string, string[]>[] } {
  if (access === 'anyone') return { security: [] };
  return scope === undefined ? {} : { security: [{ session: [] }, { token: [] }] };
}

function describeAccess(access: Access): string {
  return typeof access === 'string' ? access : access.join(', ');
}

type SchemaObject = Record<string, unknown>;

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
  const { $schema: _dialect, ...document } = z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' }) as SchemaObject;
  return document;
}
