import { describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { probeSearch } from './probe-search.js';

describe('probeSearch', () => {
  it('counts what is no answer, and measures from one good answer to the next', async () => {
    const answers: (() => Promise<boolean>)[] = [
      () => Promise.resolve(true), () => Promise.resolve(false), () => Promise.reject(new Error('away')), () => setTimeout(60, true),
    ];
    let asked = 0;
    let over = (): void => undefined;
    const isOver = new Promise<void>((resolve) => { over = resolve; });
    const stop = probeSearch(async () => {
      const answer = answers[asked];
      asked += 1;
      if (asked === answers.length) over();
      return answer ? answer() : true;
    });
    await isOver;
    const { answers: counted, bad, longest_gap_ms: gap } = await stop();
    expect({ bad, enough: counted >= 4 }).toEqual({ bad: 2, enough: true });
    expect(gap).toBeGreaterThan(60);
  });
});
