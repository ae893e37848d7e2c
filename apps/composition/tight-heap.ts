import { setFlagsFromString } from 'node:v8';

/**
 * A worker holds the whole corpus as long as it lives, and V8 lets what can be let go grow in proportion to what lives: by a third of it
 * from here on (docs/matching.md).
 */
export function tightenHeap(): void {
  setFlagsFromString('--heap-growing-percent=33');
}
