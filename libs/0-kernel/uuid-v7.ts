import type { Branded } from './branded.js';
import type { Clock } from './clock.js';

/** A UUID in its canonical text form (RFC 9562): 8-4-4-4-12 hexadecimal digits. */
export type Uuid = Branded<string, 'Uuid'>;

const counterLimit = 0xfff;
const counterSeedMask = 0x7ff;

/**
 * Makes a generator of UUIDv7 (RFC 9562 §5.7) whose values sort, as text, in the order they were made.
 *
 * 48 bits of Unix milliseconds, then a 12-bit counter (§6.2 method 1) that starts anew each millisecond at a
 * random value below 2,048, then 62 random bits. When the counter overflows, or when the clock steps back, the
 * generator stays ahead of the clock instead of breaking the order.
 */
export function uuidV7Generator(clock: Clock, fillRandom: (bytes: Uint8Array<ArrayBuffer>) => void): () => Uuid {
  let milliseconds = -1;
  let counter = 0;

  return () => {
    const random = new Uint8Array(10);
    fillRandom(random);
    const view = new DataView(random.buffer);
    const seed = view.getUint16(8) & counterSeedMask;
    const now = clock.now().getTime();

    if (now > milliseconds) {
      milliseconds = now;
      counter = seed;
    } else if (counter === counterLimit) {
      milliseconds += 1;
      counter = seed;
    } else {
      counter += 1;
    }

    const time = hex(milliseconds, 12);
    const variant = hex((view.getUint16(0) & 0x3fff) | 0x8000, 4);
    const tail = hex(view.getUint16(2), 4) + hex(view.getUint32(4), 8);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(counter, 3)}-${variant}-${tail}` as Uuid;
  };
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
