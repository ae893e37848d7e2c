import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** `anyone`: no session needed. `member`: any logged-in user. Else one of the named roles. */
export type Access = 'anyone' | 'member' | readonly string[];

export interface EndpointOptions {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  /** Status and shape of the answer; null for an empty one. */
  readonly answer: readonly [status: number, schema: z.ZodType | null];
  /** `none` for streams and for routes that open their own unit of work. */
  readonly unit?: 'tenant' | 'none';
}

export const ENDPOINT = 'musubi:endpoint';

/**
 * Declares a route: where it is, who may call it, what it takes and answers. The one source of the
 * routing, the access check, the validation and the OpenAPI document.
 */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  const [status, schema] = options.answer;
  const parameters = [...options.path.matchAll(/:(\w+)/gu)].map((match) => match[1] ?? '');
  return applyDecorators(
    SetMetadata(ENDPOINT, options),
    RequestMapping({ path: options.path, method: RequestMethod[options.method] }),
    HttpCode(status),
    ApiOperation({
      summary: options.summary, description: `Access: ${describeAccess(options.access)}.`, ...(options.access === 'anyone' && { security: [] }),
    }),
    ...parameters.map((name) => ApiParam({ name, schema: { type: 'string' } })),
    ...(options.body ? [ApiBody({ schema: jsonSchema(options.body, 'input') })] : []),
    ...Object.entries(options.query?.shape ?? {}).map(([name, type]) => ApiQuery({
      name, required: !(type as z.ZodType).safeParse(undefined).success, schema: jsonSchema(type as z.ZodType, 'input'),
    })),
    ApiResponse(schema
      ? { status, description: 'The answer', schema: jsonSchema(schema, 'output') }
      : { status, description: 'No content' }),
  );
}

function describeAccess(access: Access): string {
  return typeof access === 'string' ? access : access.join(', ');
}

type SchemaObject = Record<string, unknown>;

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): SchemaObject {
  const { $schema: _dialect, ...document } = z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' }) as SchemaObject;
  return document;
}
