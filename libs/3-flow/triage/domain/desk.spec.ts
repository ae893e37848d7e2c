import { plainDate } from '@musubi/kernel';
import fc from 'fast-check';
import { type Desk, expectedWeeks, givenNow, inOrder, type Queued } from './desk.js';
import { expectedValue, measureOf } from './expected-value.js';
import { weekOf } from './week.js';

const monday = plainDate('2026-11-23');
const queue = fc.uniqueArray(fc.record({
  matchId: fc.uuid(), assignmentId: fc.uuid(), value: fc.constantFrom(0.1, 0.2, 0.3), proposedAs: fc.constantFrom('a', 'b'), expectedWeek: fc.constant(undefined),
}), { selector: ({ matchId }) => matchId, maxLength: 30 });
const desk: fc.Arbitrary<Desk> = fc.record({ capacity: fc.integer({ min: 1, max: 8 }), given: fc.integer({ min: 0, max: 12 }), queue });

describe('what a liaison is given', () => {
  it('is never more than the week holds, and nothing waits while it holds more', () => {
    fc.assert(fc.property(desk, (some) => {
      const now = givenNow(some);
      expect(some.given + now.length).toBeLessThanOrEqual(Math.max(some.given, some.capacity));
      if (now.length < some.queue.length) expect(some.given + now.length).toBeGreaterThanOrEqual(some.capacity);
    }));
  });

  it('is the most valuable, whatever the order in which it is looked at', () => {
    fc.assert(fc.property(desk.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray([...some.queue], { minLength: some.queue.length }))), ([some, shuffled]) => {
      const now = givenNow(some);
      expect(givenNow({ ...some, queue: shuffled })).toEqual(now);
      const left = some.queue.filter((queued) => !now.includes(queued));
      for (const given of now) for (const waits of left) expect(given.value).toBeGreaterThanOrEqual(waits.value);
    }));
  });

  it('week by week is everything, once, in the weeks that were told', () => {
    fc.assert(fc.property(desk, (some) => {
      const told = expectedWeeks(some, monday);
      const read: string[] = [];
      let left: readonly Queued[] = some.queue;
      for (let { given } = some, week = 0; left.length > 0; given = 0, week += 1) {
        const now = givenNow({ ...some, given, queue: left });
        for (const { matchId } of now) {
          read.push(matchId);
          if (week > 0) expect(told.get(matchId)).toBe(new Date(Date.parse(monday) + week * 7 * 86_400_000).toISOString().slice(0, 10));
          else expect(told.has(matchId)).toBe(false);
        }
        left = left.filter((queued) => !now.includes(queued));
      }
      expect(read).toEqual(inOrder(some.queue).map(({ matchId }) => matchId));
    }));
  });
});

describe('the value of reading a match', () => {
  const today = plainDate('2026-11-26');
  const value = (score: number, deadline?: string): number =>
    expectedValue({ band: 'likely', score, deadline: deadline === undefined ? undefined : plainDate(deadline) }, today);

  it('grows with the score and as the deadline comes near, and falls when that is over', () => {
    expect(value(0.3)).toBeGreaterThan(value(0.2));
    expect(value(0.3, '2027-11-26')).toBe(value(0.3));
    expect(value(0.3, '2026-12-10')).toBeCloseTo(0.45);
    expect(value(0.3, '2026-11-26')).toBeCloseTo(0.6);
    expect(value(0.3, '2026-11-25')).toBeLessThan(value(0.1));
  });

  it('goes by the probability where all that waits has one, and by the score where something has none', () => {
    const told = { band: 'likely' as const, score: 0.2, probability: 0.6, deadline: plainDate('2026-12-10') };
    const untold = { ...told, probability: undefined };
    expect(expectedValue(told, today, measureOf([told, told]))).toBeCloseTo(0.9);
    expect(expectedValue(told, today, measureOf([told, untold]))).toBeCloseTo(0.3);
    expect(expectedValue(untold, today, measureOf([]))).toBeCloseTo(0.3);
  });

  it('goes by the band where there is no score', () => {
    const of = (band: 'strong' | 'likely' | 'possible'): number => expectedValue({ band, score: undefined, deadline: undefined }, today);
    expect([of('strong') > of('likely'), of('likely') > of('possible')]).toEqual([true, true]);
  });
});

test('a week begins on Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map((date) => weekOf(plainDate(date)))).toEqual([
    '2026-11-16', '2026-11-23', '2026-11-23', '2026-11-30']);
});
