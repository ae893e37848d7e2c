import type { Type } from '@nestjs/common';
import type { EndpointOptions } from './endpoint.js';

/** What the matrix of privileges calls an endpoint: `GET needs/:id`. */
export function routeOf(controller: Type, { method, path }: EndpointOptions): string {
  const base = Reflect.getMetadata('path', controller) as string;
  return `${method} ${[base, path].filter((part) => part !== '/' && part !== '').join('/')}`;
}
