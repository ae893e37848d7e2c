import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

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
  /** Further answers that are no failures: status and shape. */
  readonly otherAnswers?: readonly (readonly [status: number, description: string, schema: z.ZodType])[];
  /** Also for who still has to set up the second factor that the organisation demands. */
  readonly beforeSecondFactor?: true;
  /** `none` for streams and for routes that open their own unit of work. */
  readonly unit?: 'tenant' | 'none';
}

export const ENDPOINT = 'musubi:endpoint';
export const TAG = 'musubi:tag';

/**
 * Declares a route: where it is, who may call it, what it takes and answers. The one source of the
 * routing, the access check, the validation and the OpenAPI document.
 */
export function Endpoint(options: EndpointOptions): MethodDecorator {
  return applyDecorators(
    SetMetadata(ENDPOINT, options),
    RequestMapping({ path: options.path, method: RequestMethod[options.method] }),
    HttpCode(options.answer[0]),
  );
}

/** Under which heading the OpenAPI document lists a controller's routes. */
export function Tag(name: string): ClassDecorator {
  return SetMetadata(TAG, name);
}
