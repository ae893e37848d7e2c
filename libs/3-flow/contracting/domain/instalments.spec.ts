import { deepEqual, equal, ok } from 'node:assert/strict';
import { addDays, fiscalYearOf, plainDate, subtractYen, sumYen, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { planInstalments } from './instalments.js';

const start = plainDate('2021-04-01');
const due = (dueDate: string, amount: number) => ({ dueDate: plainDate(dueDate), amount: yen(amount) });

describe('instalments', () => {
  it('are one on the start date unless planned', () => {
    expect(planInstalments(yen(7_150_000), start)).toEqual({
      ok: true,
      value: [{ sequence: 1, dueDate: '2021-04-01', amount: 7_150_000, fiscalYear: 2021 }],
    });
    expect(planInstalments(yen(7_150_000), start, [])).toMatchObject({ ok: true, value: [{ amount: 7_150_000 }] });
    expect(planInstalments(yen(0), start)).toEqual({ ok: true, value: [] });
  });

  it('are numbered by due date, each in its fiscal year', () => {
    expect(planInstalments(yen(30), start, [due('2022-04-01', 20), due('2022-03-31', 10)])).toEqual({
      ok: true,
      value: [
        { sequence: 1, dueDate: '2022-03-31', amount: 10, fiscalYear: 2021 },
        { sequence: 2, dueDate: '2022-04-01', amount: 20, fiscalYear: 2022 },
      ],
    });
  });

  it.each([
    [29, 1],
    [31, -1],
  ])('add up to the yen: %i of 30 leaves %i', (sum, difference) => {
    expect(planInstalments(yen(30), start, [due('2021-05-31', 10), due('2021-06-30', sum - 10)])).toMatchObject({
      ok: false,
      error: {
        code: 'contract.instalments_do_not_add_up',
        path: 'instalments',
        params: { total: 30, sum, difference },
      },
    });
  });

  it('are each more than nothing', () => {
    expect(planInstalments(yen(30), start, [due('2021-05-31', 31), due('2021-05-31', -1)])).toMatchObject({
      error: { code: 'contract.instalment_not_positive', path: 'instalments.1.amount' },
    });
  });

  it('are taken exactly when they add up, and keep each amount', () => {
    const planned = fc.array(fc.record({ days: fc.nat(1_500), amount: fc.integer({ min: 1, max: 1_000_000_000 }) }), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(planned, fc.constantFrom(0, 0, 0, 1, -1, 1_000), (payments, off) => {
      const plan = payments.map(({ days, amount }) => ({ dueDate: addDays(start, days), amount: yen(amount) }));
      const total = yen(Math.max(0, subtractYen(sumYen(plan.map(({ amount }) => amount)), yen(off))));
      const planning = planInstalments(total, start, plan);
      equal(planning.ok, sumYen(plan.map(({ amount }) => amount)) === total);
      if (!planning.ok) return;
      equal(sumYen(planning.value.map(({ amount }) => amount)), total);
      deepEqual(planning.value.map(({ amount }) => amount).sort((a, b) => a - b), plan.map(({ amount }) => amount).sort((a, b) => a - b));
      for (const [index, { sequence, dueDate, fiscalYear }] of planning.value.entries()) {
        deepEqual([sequence, fiscalYear], [index + 1, fiscalYearOf(dueDate)]);
        ok(index === 0 || (planning.value[index - 1]?.dueDate ?? '') <= dueDate);
      }
    }), { numRuns: 1_000 });
  });
});
