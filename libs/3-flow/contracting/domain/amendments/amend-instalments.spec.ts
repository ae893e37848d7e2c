import { fiscalYearOf, plainDate, sumYen, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { amendInstalments, type AmendableInstalment } from './amend-instalments.js';

const instalment = (sequence: number, dueDate: string, amount: number, received = 0, held = false): AmendableInstalment => (
  { id: `i${sequence}`, sequence, dueDate: plainDate(dueDate), fiscalYear: fiscalYearOf(plainDate(dueDate)), amount: yen(amount), received: yen(received), held });
const change = (total: number, asked?: readonly { dueDate: string; amount: number }[]): Parameters<typeof amendInstalments>[1] => ({
  total: yen(total), date: plainDate('2021-10-01'), asked: asked?.map(({ dueDate, amount }) => ({ dueDate: plainDate(dueDate), amount: yen(amount) })), lastSequence: 9, nextId: () => 'new',
});
const plan = [instalment(1, '2021-04-30', 1_000, 1_000), instalment(2, '2021-12-31', 2_000, 500), instalment(3, '2022-03-31', 3_000)];
const amounts = (result: ReturnType<typeof amendInstalments>): number[] => (result.ok ? result.value.map(({ amount }) => amount) : []);

describe('the plan of payments after an amendment', () => {
  it('more money becomes one further instalment, due when it is agreed', () => {
    const after = amendInstalments(plan, change(6_500));
    expect(after).toMatchObject({ ok: true, value: [{ amount: 1_000 }, { amount: 2_000 }, { amount: 3_000 }, { id: 'new', sequence: 10, dueDate: '2021-10-01', fiscalYear: 2021, amount: 500 }] });
  });

  it('less is taken off the last first, never below what was received', () => {
    expect(amounts(amendInstalments(plan, change(2_000)))).toEqual([1_000, 1_000, 0]);
    expect(amounts(amendInstalments(plan, change(1_500)))).toEqual([1_000, 500, 0]);
    expect(amendInstalments(plan, change(1_499))).toMatchObject({ ok: false, error: { code: 'contract.amendment_below_received', params: { total: 1_499, kept: 1_500 } } });
  });

  it('what is invoiced or hangs on a gate stays as it is', () => {
    const held = [plan[0], plan[1], instalment(3, '2022-03-31', 3_000, 0, true)].flatMap((each) => each ?? []);
    expect(amounts(amendInstalments(held, change(5_000)))).toEqual([1_000, 1_000, 3_000]);
    expect(amendInstalments(held, change(4_000))).toMatchObject({ ok: false, error: { code: 'contract.amendment_below_received' } });
  });

  it('what is open can be planned anew, to the yen', () => {
    const asked = [{ dueDate: '2022-09-30', amount: 4_000 }, { dueDate: '2022-01-31', amount: 1_500 }];
    expect(amendInstalments(plan, change(7_000, asked))).toMatchObject({ ok: true, value: [
      { amount: 1_000 }, { amount: 500 }, { amount: 0 }, { sequence: 10, dueDate: '2022-01-31', amount: 1_500 }, { sequence: 11, dueDate: '2022-09-30', amount: 4_000 },
    ] });
    expect(amendInstalments(plan, change(7_001, asked))).toMatchObject({ error: { code: 'contract.instalments_do_not_add_up', params: { total: 5_501, sum: 5_500, difference: 1 } } });
    expect(amendInstalments(plan, change(7_000, [{ dueDate: '2022-09-30', amount: 0 }]))).toMatchObject({ error: { code: 'contract.instalment_not_positive', path: 'instalments.0.amount' } });
  });

  it('always adds up to the contract, and never touches what was received', () => {
    const arbitrary = fc.record({ amount: fc.integer({ min: 1, max: 10_000_000 }), share: fc.integer({ min: 0, max: 100 }), held: fc.boolean(), day: fc.integer({ min: 1, max: 28 }) });
    fc.assert(fc.property(fc.array(arbitrary, { maxLength: 8 }), fc.integer({ min: 0, max: 50_000_000 }), (shapes, total) => {
      const instalments = shapes.map(({ amount, share, held, day }, index) => (
        instalment(index + 1, `2021-11-${String(day).padStart(2, '0')}`, amount, amount * share >= 100 ? Number(BigInt(amount) * BigInt(share) / 100n) : 0, held)));
      const after = amendInstalments(instalments, change(total));
      const kept = sumYen(instalments.map(({ amount, received, held }) => (held ? amount : received)));
      expect(after.ok).toBe(kept <= total);
      if (!after.ok) return;
      expect(sumYen(after.value.map(({ amount }) => amount))).toBe(total);
      for (const [index, { received, held, amount }] of instalments.entries()) {
        expect(after.value[index]?.amount).toBeGreaterThanOrEqual(held ? amount : received);
      }
    }), { numRuns: 1_000 });
  });
});
