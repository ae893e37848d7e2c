import { equal, ok } from 'node:assert/strict';
import { yen } from '@musubi/kernel';
import fc from 'fast-check';
import { allocateReceipt, type PayableInstalment } from './allocate-receipt.js';

const plan: PayableInstalment[] = [
  { id: 'b', sequence: 2, amount: yen(300), received: yen(0) },
  { id: 'a', sequence: 1, amount: yen(100), received: yen(40) },
];

function allocated(amount: number, instalmentId?: string): unknown {
  const result = allocateReceipt(plan, yen(amount), instalmentId);
  return result.ok ? result.value.map((part) => [part.instalmentId, part.amount]) : result.error.code;
}

describe('a receipt is allocated', () => {
  it.each([
    [60, [['a', 60]]],
    [61, [['a', 60], ['b', 1]]],
    [360, [['a', 60], ['b', 300]]],
    [361, 'receipt.exceeds_open'],
    [0, 'receipt.amount_not_positive'],
  ])('%i yen to the oldest open: %j', (amount, expected) => {
    expect(allocated(amount)).toEqual(expected);
  });

  it('to the instalment that is named, and no further', () => {
    expect(allocated(300, 'b')).toEqual([['b', 300]]);
    expect(allocated(301, 'b')).toBe('receipt.exceeds_instalment');
    expect(allocated(1, 'c')).toBe('receipt.instalment_unknown');
  });

  it('tells what is open', () => {
    expect(allocateReceipt(plan, yen(361))).toMatchObject({ error: { params: { amount: 361, open: 360 } } });
  });

  it('adds up whatever the plan', () => {
    const instalments = fc.array(fc.tuple(fc.integer({ min: 1, max: 1_000 }), fc.integer({ min: 0, max: 1_000 })), { maxLength: 8 });
    fc.assert(fc.property(instalments, fc.integer({ min: 1, max: 9_000 }), (amounts, amount) => {
      const open = amounts.map(([whole, paid], index) => ({
        id: String(index), sequence: index + 1, amount: yen(whole), received: yen(Math.min(whole, paid)),
      }));
      const result = allocateReceipt(open, yen(amount));
      if (!result.ok) return;
      equal(result.value.reduce((sum, part) => sum + part.amount, 0), amount);
      for (const part of result.value) {
        const instalment = open[Number(part.instalmentId)];
        ok(part.amount <= (instalment?.amount ?? 0) - (instalment?.received ?? 0));
      }
    }), { numRuns: 1_000 });
  });
});
