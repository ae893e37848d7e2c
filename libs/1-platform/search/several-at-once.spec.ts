import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { severalAtOnce } from './several-at-once.js';

async function* numbers(count: number, asked: number[] = []): AsyncGenerator<number> {
  for (let i = 0; i < count; i += 1) {
    await setImmediate();
    asked.push(i);
    yield i;
  }
}

describe('severalAtOnce', () => {
  it('does everything once, never more than so many at once', () => fc.assert(fc.asyncProperty(fc.nat(20), fc.integer({ min: 1, max: 5 }), async (count, most) => {
    const done: number[] = [];
    let [running, highest] = [0, 0];
    await severalAtOnce(numbers(count), most, async (item) => {
      highest = Math.max(highest, running += 1);
      await setImmediate();
      running -= 1;
      done.push(item);
    });
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(highest).toBeLessThanOrEqual(most);
    expect(highest).toBe(Math.min(highest, count));
  })));

  it('begins nothing more after a failure, waits for what was begun, and tells the first', async () => {
    const [asked, ended]: [number[], number[]] = [[], []];
    await expect(severalAtOnce(numbers(10, asked), 2, async (item) => {
      await setImmediate();
      ended.push(item);
      if (item >= 2) throw new Error(`failed at ${item}`);
    })).rejects.toThrow('failed at 2');
    expect(asked.length).toBeLessThan(6);
    expect(ended.length).toBe(asked.length);
  });
});
