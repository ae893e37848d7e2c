import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SharedBuffers } from './shared-buffers.js';

/** More than a buffer holds. */
const large = new Int32Array(300_000).fill(7);

it('keep every array as it was, each apart from the others, in few buffers', () => {
  const numbers = fc.array(fc.oneof({ weight: 9, arbitrary: fc.int32Array({ maxLength: 50 }) }, { weight: 9, arbitrary: fc.float32Array({ maxLength: 50, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(large) }), { maxLength: 20 });
  fc.assert(fc.property(numbers, (given) => {
    const buffers = new SharedBuffers();
    const kept = given.map((each) => (each instanceof Int32Array ? buffers.integers(each) : buffers.floats(each)));
    for (const [i, each] of kept.entries()) {
      expect([each.constructor, Buffer.compare(new Uint8Array(each.buffer, each.byteOffset, each.byteLength), new Uint8Array((given[i] ?? large).slice().buffer))]).toEqual([given[i]?.constructor, 0]);
      each.fill(1);
    }
    const alone = given.filter(({ length }) => length > 50).length;
    expect(new Set(kept.filter(({ length }) => length > 0).map(({ buffer }) => buffer)).size).toBeLessThanOrEqual(1 + 2 * alone);
  }));
});
