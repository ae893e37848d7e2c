import type { World } from './world.js';

interface WrittenMap {
  readonly map: readonly (readonly [unknown, unknown])[];
}

/** As a line of text for another process. */
export function writeWorld(world: World): string {
  return JSON.stringify(world, (_key, value: unknown) => (value instanceof Map ? { map: [...value] } satisfies WrittenMap : value));
}

export function readWorld(text: string): World {
  return JSON.parse(text, (_key, value: unknown) => (isWrittenMap(value) ? new Map(value.map) : value)) as World;
}

function isWrittenMap(value: unknown): value is WrittenMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'map' in value;
}
