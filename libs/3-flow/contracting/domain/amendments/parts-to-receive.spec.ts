import { sumYen, yen } from '@musubi/kernel';
import fc from 'fast-check';
import type { MoneyParts } from '../contract-parts.js';
import { splitReceipt } from '../split-receipt.js';
import { partsToReceive } from './parts-to-receive.js';

type Entry = Parameters<typeof partsToReceive>[1][number];
const parts = (direct: number, overhead: number, tax: number, other = 0): MoneyParts => ({ direct: yen(direct), overhead: yen(overhead), tax: yen(tax), other: yen(other) });
const amendedAt = '2021-10-01T00:00:00.000Z';
const entry = (id: number, amount: number, split: MoneyParts, recordedAt: string): Entry => (
  { id: `r${id}`, kind: 'receipt', countersId: null, date: '2021-05-01', amount: yen(amount), unallocated: yen(0), allocations: [], ...split, recordedAt });
const sumOf = (parts_: readonly MoneyParts[], name: keyof MoneyParts): number => sumYen(parts_.map((each) => each[name]));

describe('the split of money that comes after an amendment', () => {
  it('is in proportion of what is still to be received: what was received keeps its split', () => {
    const before = entry(1, 6_050, parts(5_000, 500, 550), '2021-06-01T00:00:00.000Z');
    const { parts: left, receivedBefore } = partsToReceive(parts(6_000, 800, 680), [before], amendedAt);
    expect([left, receivedBefore]).toEqual([parts(1_000, 300, 130), 0]);
  });

  it('with what was counted back of it, it comes back as it came', () => {
    const before = entry(1, 6_050, parts(5_000, 500, 550), '2021-06-01T00:00:00.000Z');
    const counter: Entry = { ...entry(2, -6_050, parts(-5_000, -500, -550), '2021-12-01T00:00:00.000Z'), kind: 'reversal', countersId: 'r1' };
    expect(partsToReceive(parts(6_000, 800, 680), [before, counter], amendedAt).parts).toEqual(parts(6_000, 800, 680));
  });

  it('a part received beyond what is left of it gets no more; a contract paid in full is split as it stands', () => {
    const before = entry(1, 6_050, parts(5_000, 500, 550), '2021-06-01T00:00:00.000Z');
    expect(partsToReceive(parts(6_000, 400, 640), [before], amendedAt).parts).toEqual(parts(1_000, 0, 90));
    expect(partsToReceive(parts(5_000, 500, 550), [before], amendedAt)).toEqual({ parts: parts(5_000, 500, 550), receivedBefore: 6_050 });
  });

  it('in the end all receipts together are the amended contract’s parts, to the yen', () => {
    const whole = fc.tuple(fc.integer({ min: 0, max: 9_000_000 }), fc.integer({ min: 0, max: 3_000_000 }), fc.integer({ min: 0, max: 1_200_000 }), fc.integer({ min: 0, max: 440_000 }));
    fc.assert(fc.property(whole, whole, fc.integer({ min: 0, max: 100 }), fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 6 }), (original, added, share, payments) => {
      const concluded = parts(...original);
      const amended = parts(...original.map((amount, index) => amount + (added[index] ?? 0)) as [number, number, number, number]);
      const totalOf = (each: MoneyParts): number => sumYen(Object.values(each));
      const early = yen(Number(BigInt(totalOf(concluded)) * BigInt(share) / 100n));
      const first = splitReceipt(concluded, yen(0), early);
      const entries = early === 0 ? [] : [entry(0, early, first, '2021-06-01T00:00:00.000Z')];
      let open = totalOf(amended) - early;
      for (const amount of [...payments, Number.MAX_SAFE_INTEGER]) {
        const paid = Math.min(amount, open);
        if (paid === 0) continue;
        const { parts: left, receivedBefore } = partsToReceive(amended, entries, amendedAt);
        entries.push(entry(entries.length + 1, paid, splitReceipt(left, receivedBefore, yen(paid)), '2021-11-01T00:00:00.000Z'));
        open -= paid;
      }
      // Largest remainders may have given an early receipt a yen of a part that holds nothing more.
      for (const name of ['direct', 'overhead', 'tax', 'other'] as const) expect(Math.abs(sumOf(entries, name) - amended[name])).toBeLessThanOrEqual(3);
      expect(sumYen(entries.map(({ amount }) => amount))).toBe(totalOf(amended));
    }), { numRuns: 1_000 });
  });
});
