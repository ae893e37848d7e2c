import type { Branded } from './branded.js';
import { systemClock } from './clock.js';
import { uuidV7Generator, type Uuid } from './uuid-v7.js';

/** The id of one kind of thing: `Id<'Need'>` does not pass for an `Id<'Seed'>`, and both are a `Uuid`. */
export type Id<B extends string> = Uuid & Branded<string, B>;

// The Web Crypto global, not node:crypto: the web build reads this package too.
const nextUuid = uuidV7Generator(systemClock, (bytes) => {
  globalThis.crypto.getRandomValues(bytes);
});

/** A new UUIDv7, later (as text) than every one this process made before. */
export function newId<B extends string>(): Id<B> {
  return nextUuid() as Id<B>;
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Is it a UUID of RFC 9562 (versions 1–8, either case, neither nil nor max)? */
export function isUuid(value: unknown): value is Uuid {
  return typeof value === 'string' && uuidPattern.test(value);
}

/** Reads an id that must be one (a row, an event), in lower case. Throws TypeError: anything else is a bug. */
export function idOf<B extends string>(text: string): Id<B> {
  if (!isUuid(text)) throw new TypeError('not a UUID');
  return text.toLowerCase() as Id<B>;
}
