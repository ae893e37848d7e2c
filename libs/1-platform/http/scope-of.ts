import type { EndpointOptions } from './endpoint.js';

/** What a token needs to be let in by a route: `needs:read`. Undefined for a route without a heading, which no token reaches. */
export function scopeOf(tag: string | undefined, method: EndpointOptions['method']): string | undefined {
  return tag === undefined ? undefined : `${tag}:${method === 'GET' ? 'read' : 'write'}`;
}
