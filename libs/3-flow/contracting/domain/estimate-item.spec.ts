import { plainDate, sumYen, unwrap, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { lineOfItem, type EstimateItem } from './estimate-item.js';
import { hourRate } from './hour-rate.js';
import { recognised, statePrice, type Milestone } from './price-style.js';

describe("an hour's rate", () => {
  it('is the floor of a year’s cost by its hours: 12,000,000 ÷ 1,860 = 6,451', () => {
    expect(unwrap(hourRate(yen(12_000_000), 1_860)).perHour).toBe(6_451);
    for (const hours of [0, -1, 1.5]) expect(hourRate(yen(1), hours)).toMatchObject({ error: { code: 'estimate.hours_not_positive' } });
    expect(hourRate(yen(-1), 1)).toMatchObject({ error: { code: 'estimate.cost_negative' } });
  });
});

describe('an item becomes a line that prints its basis', () => {
  it.each<[EstimateItem, string, number, string]>([
    [{ kind: 'people', name: '教授', hours: 120, annualCost: yen(12_000_000), annualHours: 1_860 }, 'direct', 774_120,
      '教授、120時間 × 6,451円/時（年間 12,000,000円 ÷ 1,860時間、円未満切り捨て）'],
    [{ kind: 'students', name: '博士学生', hours: 10, annualCost: yen(2_400_000), annualHours: 1_000, fiscalYear: 2022 }, 'direct', 24_000,
      '博士学生、10時間 × 2,400円/時（年間 2,400,000円 ÷ 1,000時間、円未満切り捨て）'],
    [{ kind: 'goods', name: '試薬', pieces: 12, unitPrice: yen(30_000) }, 'direct', 360_000, '試薬、12 × 30,000円'],
    [{ kind: 'equipment', name: '測定装置', pieces: 1, unitPrice: yen(2_000_000), reason: '見積書による' }, 'direct', 2_000_000, '測定装置、2,000,000円、見積書による'],
    [{ kind: 'researcherFee', name: '研究料', pieces: 2, unitPrice: yen(440_000) }, 'researcherFee', 880_000, '研究料、2 × 440,000円'],
    [{ kind: 'intellectualContribution', name: '知的貢献', pieces: 1, unitPrice: yen(500_000), reason: '既存特許の寄与' }, 'intellectualContribution', 500_000, '知的貢献、500,000円、既存特許の寄与'],
  ])('%p', (item, kind, amount, basis) => {
    expect(unwrap(lineOfItem(item)).line).toEqual({ kind, amount, basis, fiscalYear: item.fiscalYear });
  });

  it('in English too, with what was written as it was written', () => {
    expect(unwrap(lineOfItem({ kind: 'people', name: '教授', hours: 120, annualCost: yen(12_000_000), annualHours: 1_860 })).basis.en)
      .toBe('教授, 120 h × 6,451 yen/h (12,000,000 yen ÷ 1,860 h a year, rounded down)');
    expect(unwrap(lineOfItem({ kind: 'goods', name: 'reagents', pieces: 12, unitPrice: yen(30_000), reason: 'quotation' })).basis.en).toBe('reagents, 12 × 30,000 yen, quotation');
  });

  it('or says what is wrong with it', () => {
    const goods = { kind: 'goods', name: '試薬', pieces: 1, unitPrice: yen(1) } as const;
    expect(lineOfItem({ ...goods, pieces: 0.5 })).toMatchObject({ error: { code: 'estimate.quantity_not_whole', path: 'pieces' } });
    expect(lineOfItem({ ...goods, pieces: 2 ** 52, unitPrice: yen(3) })).toMatchObject({ error: { code: 'overhead.amount_too_large' } });
    expect(lineOfItem({ ...goods, kind: 'intellectualContribution', reason: ' ' })).toMatchObject({ error: { code: 'estimate.reason_missing' } });
  });
});

describe('a price is stated', () => {
  const cost = yen(7_150_000);
  const milestone = (amount: number): Milestone => ({ name: '試作', dueDate: plainDate('2022-03-31'), amount: yen(amount) });

  it('by its items or as one sum, never below what they cost', () => {
    expect(unwrap(statePrice(cost, { style: 'itemised' }))).toEqual({ total: cost, fixed: cost, linked: 0, difference: 0 });
    expect(unwrap(statePrice(cost, { style: 'lumpSum', agreed: yen(8_000_000) }))).toEqual({ total: 8_000_000, fixed: 8_000_000, linked: 0, difference: 850_000 });
    expect(statePrice(cost, { style: 'lumpSum', agreed: yen(7_149_999) })).toMatchObject({ error: { code: 'estimate.lump_sum_below_cost', params: { difference: -1 } } });
  });

  it('linked to results, up to all of it', () => {
    expect(unwrap(statePrice(cost, { style: 'resultLinked', milestones: [milestone(1_000_000), milestone(150_000)] })))
      .toEqual({ total: cost, fixed: 6_000_000, linked: 1_150_000, difference: 0 });
    expect(statePrice(cost, { style: 'resultLinked', milestones: [] })).toMatchObject({ error: { code: 'estimate.no_milestone' } });
    expect(statePrice(cost, { style: 'resultLinked', milestones: [milestone(1), milestone(0)] })).toMatchObject({ error: { path: 'milestones.1.amount' } });
    expect(statePrice(cost, { style: 'resultLinked', milestones: [milestone(7_150_001)] })).toMatchObject({ error: { code: 'estimate.milestones_exceed_total' } });
  });

  it('is recognised in full when every gate has passed, and never for more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 7 }), fc.nat(7), (amounts, passed) => {
        const milestones = amounts.map(milestone);
        const stated = unwrap(statePrice(cost, { style: 'resultLinked', milestones }));
        expect(recognised(stated, milestones)).toBe(cost);
        const sofar = recognised(stated, milestones.slice(0, passed));
        expect(sofar).toBe(stated.fixed + sumYen(milestones.slice(0, passed).map(({ amount }) => amount)));
        expect(sofar).toBeLessThanOrEqual(cost);
      }),
      { numRuns: 1_000 },
    );
  });
});
