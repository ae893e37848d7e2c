import { deepEqual, equal, ok } from 'node:assert/strict';
import { addYen, basisPoints, subtractYen, sumYen, yen, type Yen } from '@musubi/kernel';
import fc from 'fast-check';
import type { PayableInstalment } from '../allocate-receipt.js';
import type { MoneyParts } from '../contract-parts.js';
import { receiveMoney } from '../receive-money.js';
import { splitReceipt } from '../split-receipt.js';
import { checkCarryOver } from './carry-over.js';
import { balanceOf, type ReceiptEntry, type ReceiptKind } from './receipt-entry.js';
import { refundOverpaid, refundUnused, type RefundingContract } from './refund-money.js';
import { reverseEntry } from './reverse-entry.js';

const parts: MoneyParts = { direct: yen(5_000), overhead: yen(1_501), tax: yen(710), other: yen(600) };
const total = 7_811;
const plan = [3_000, 2_811, 2_000].map((amount, index) => ({ id: `i${index}`, sequence: index + 1, amount: yen(amount) }));
const date = '2021-05-10';

const paidBy = (entries: readonly ReceiptEntry[]): PayableInstalment[] => plan.map((each) => ({
  ...each, received: sumYen(entries.flatMap(({ allocations }) => allocations).filter(({ instalmentId }) => instalmentId === each.id).map(({ amount }) => amount)),
}));
const entry = (kind: ReceiptKind, amount: Yen, split: MoneyParts, more: Partial<ReceiptEntry> = {}): ReceiptEntry => (
  { id: `r${Math.random()}`, kind, countersId: null, date, amount, unallocated: yen(0), allocations: [], ...split, ...more });
const contractWith = (entries: readonly ReceiptEntry[], change: Partial<RefundingContract> = {}): RefundingContract => (
  { clause: 'unused_except_researcher_fee', parts, researcherFee: yen(400), strategicFee: yen(200), tax: { mode: 'exclusive', rateBp: basisPoints(1_000) }, entries, ...change });

function receive(entries: readonly ReceiptEntry[], amount: number, mayExceed = false): ReceiptEntry[] {
  const money = receiveMoney({ parts, instalments: paidBy(entries) }, yen(amount), { overpaid: balanceOf(entries).overpaid, mayExceed });
  if (!money.ok) return [...entries];
  const { split, allocations, unallocated } = money.value;
  return [...entries, entry('receipt', yen(amount), split, { allocations, unallocated })];
}

function reverse(entries: readonly ReceiptEntry[], id: string): ReceiptEntry[] {
  const counter = reverseEntry({ parts }, entries, id);
  if (!counter.ok) return [...entries];
  const { counters, amount, split, unallocated, allocations } = counter.value;
  return [...entries, entry('reversal', amount, split, { countersId: counters.id, unallocated, allocations })];
}

const codeOf = (result: { ok: boolean; error?: { code: string } }): string | undefined => result.error?.code;

describe('a counter-entry', () => {
  it('opens what the receipt had paid, once', () => {
    const received = receive([], 4_000);
    const after = reverse(received, received[0]?.id ?? '');
    expect(paidBy(after).map(({ received: paid }) => paid)).toEqual([0, 0, 0]);
    expect(balanceOf(after)).toMatchObject({ net: 0, settled: 0, overpaid: 0, parts: { direct: 0, overhead: 0, tax: 0, other: 0 } });
    expect(codeOf(reverseEntry({ parts }, after, received[0]?.id ?? ''))).toBe('receipt.already_reversed');
    expect(codeOf(reverseEntry({ parts }, after, after[1]?.id ?? ''))).toBe('receipt.not_reversible');
    expect(codeOf(reverseEntry({ parts }, after, 'r'))).toBe('receipt.not_found');
  });

  it('does not take back what has been given back', () => {
    const received = receive([], total + 50, true);
    const back = refundOverpaid({ parts, entries: received }, yen(50));
    if (!back.ok) throw new Error('fits');
    const given = [...received, entry('overpaid_refund', back.value.amount, back.value.split, { unallocated: back.value.unallocated })];
    expect(codeOf(reverseEntry({ parts }, given, received[0]?.id ?? ''))).toBe('receipt.given_back_since');
    expect(balanceOf(reverse(given, given[1]?.id ?? ''))).toMatchObject({ net: total + 50, overpaid: 50 });
  });
});

describe('a refund', () => {
  const received = receive([], total);
  const nothing = { direct: yen(0), overhead: yen(0), other: yen(0) };

  it.each([
    ['none', { direct: yen(1) }, 'refund.clause_forbids'],
    ['unused_direct', { overhead: yen(1) }, 'refund.clause_forbids'],
    ['unused_direct', { direct: yen(5_001) }, 'refund.exceeds_received'],
    ['unused_except_researcher_fee', { other: yen(201) }, 'refund.exceeds_received'],
    ['unused_except_researcher_fee', {}, 'refund.nothing'],
  ] as const)('by the clause %s of %j: %s', (clause, unused, code) => {
    expect(codeOf(refundUnused(contractWith(received, { clause }), { ...nothing, ...unused }))).toBe(code);
  });

  it('gives the tax back that was paid on it, and opens no instalment', () => {
    expect(refundUnused(contractWith(received, { clause: 'unused_direct' }), { ...nothing, direct: yen(1_005) })).toMatchObject({
      value: { amount: -1_105, split: { direct: -1_005, overhead: 0, tax: -100, other: 0 }, unallocated: 0 },
    });
    expect(refundUnused(contractWith(received, { tax: { mode: 'none', rateBp: basisPoints(0) } }), { direct: yen(1), overhead: yen(2), other: yen(200) }))
      .toMatchObject({ value: { amount: -203 } });
  });

  it('of what came in too much is asked of no clause, and no more than that', () => {
    const much = receive(received, 30, true);
    expect(refundOverpaid({ parts, entries: much }, yen(30))).toMatchObject({ value: { amount: -30, unallocated: -30 } });
    expect(codeOf(refundOverpaid({ parts, entries: much }, yen(31)))).toBe('refund.exceeds_overpaid');
    expect(codeOf(refundOverpaid({ parts, entries: much }, yen(0)))).toBe('refund.nothing');
  });
});

describe('a carry-over', () => {
  const entries = [{ direct: yen(300), fiscalYear: 2020 }, { direct: yen(700), fiscalYear: 2021 }, { direct: yen(-100), fiscalYear: 2021 }];
  it.each([
    [2020, 300, [], undefined], [2020, 301, [], 'carry_over.exceeds_received'], [2021, 900, [], undefined], [2021, 901, [], 'carry_over.exceeds_received'],
    [2021, 1, [900], 'carry_over.exceeds_received'], [2021, -900, [900], undefined], [2021, -901, [900], 'carry_over.below_nothing'], [2021, 0, [], 'carry_over.nothing'],
  ])('from %i of %i after %j: %s', (fromFiscalYear, amount, carried, code) => {
    const before = carried.map((each) => ({ fromFiscalYear, amount: yen(each) }));
    expect(codeOf(checkCarryOver(entries, before, { fromFiscalYear, amount: yen(amount) }))).toBe(code);
  });
});

describe('whatever comes in, is taken back and given back', () => {
  const step = fc.record({ what: fc.constantFrom('receive', 'exceed', 'reverse', 'overpaid', 'unused'), amount: fc.integer({ min: 1, max: 6_000 }), place: fc.nat(30) });

  it('the parts of what stands are the contract’s proportion of it, and no instalment has more than it is or less than nothing', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let entries: ReceiptEntry[] = [];
      for (const { what, amount, place } of steps) {
        if (what === 'receive' || what === 'exceed') entries = receive(entries, amount, what === 'exceed');
        else if (what === 'reverse') entries = reverse(entries, entries[place % Math.max(1, entries.length)]?.id ?? '');
        else {
          const contract = contractWith(entries);
          const back = what === 'overpaid' ? refundOverpaid(contract, yen(amount)) : refundUnused(contract, { direct: yen(amount % 900), overhead: yen(place), other: yen(place % 3) });
          if (back.ok) entries = [...entries, entry(what === 'overpaid' ? 'overpaid_refund' : 'refund', back.value.amount, back.value.split, { unallocated: back.value.unallocated })];
        }
        const { net, settled, overpaid, parts: standing } = balanceOf(entries);
        for (const { amount: whole, received } of paidBy(entries)) ok(received >= 0 && received <= whole);
        ok(Math.min(net, settled, overpaid, standing.direct, standing.overhead, standing.other) >= 0);
        equal(addYen(sumYen(paidBy(entries).map(({ received }) => received)), overpaid), settled);
        const clause = subtractYen(net, settled);
        const even = splitReceipt(parts, yen(0), settled);
        if (clause === 0 && !entries.some(({ kind }) => kind === 'refund')) deepEqual(standing, even);
        equal(sumYen(Object.values(standing)), net);
      }
    }), { numRuns: 1_000 });
  });
});
