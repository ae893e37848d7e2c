import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basisPoints, diagram, plainDate, sumYen, unwrap, yen } from '@musubi/kernel';
import fc from 'fast-check';
import type { DatedPolicy } from '../policy-in-force.js';
import type { PriceStyle } from '../price-style.js';
import type { ContractSetting } from '../price-terms.js';
import { type EstimateContent, estimateNumber } from './estimate.js';
import { estimateLifecycle } from './estimate-lifecycle.js';
import { instalmentsOfMilestones } from './milestone-instalments.js';
import { priceEstimate } from './price-estimate.js';

const policies: readonly DatedPolicy[] = [{
  id: 'p20', validFrom: plainDate('2020-04-01'),
  policy: {
    dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1_000) }, amendment: 'current',
    rules: [{ when: {}, base: 'direct', rateBp: basisPoints(3_000) }],
  },
}];
const setting: ContractSetting = { sme: null, prefecture: null, umbrella: false, publicMoney: false };
const content: EstimateContent = {
  title: null, contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2023-03-31', validUntil: '2021-03-31',
  items: [
    { kind: 'people', name: '教授', hours: 120, annualCost: yen(12_000_000), annualHours: 1_860 },
    { kind: 'goods', name: '試薬', pieces: 1, unitPrice: yen(4_225_880), fiscalYear: 2022 },
  ],
  price: { style: 'itemised' }, instalments: [], umbrella: false, publicMoney: false, note: '',
};
const priced = (change: Partial<EstimateContent> = {}) => priceEstimate(policies, { ...content, ...change }, setting);
const errors = (change: Partial<EstimateContent>): unknown => {
  const result = priced(change);
  return result.ok ? 'priced' : result.error.map(({ code, path }) => [code, path]);
};
const milestones = [{ name: '試作', dueDate: plainDate('2022-03-31'), amount: yen(1_150_000) }];

describe('an estimate', () => {
  it('comes to what its items and the rules make, with a plan for each fiscal year', () => {
    const { priced: { price, terms, instalments }, adjustment } = unwrap(priced());
    expect(price).toMatchObject({ direct: 5_000_000, overhead: 1_500_000, tax: 650_000, total: 7_150_000 });
    expect(price.byFiscalYear.map(({ fiscalYear }) => fiscalYear)).toEqual([2021, 2022]);
    expect(sumYen(price.byFiscalYear.map(({ total }) => total))).toBe(7_150_000);
    expect(terms.lines.map(({ amount }) => amount)).toEqual([774_120, 4_225_880]);
    expect(instalments).toMatchObject([{ dueDate: '2021-04-01', amount: 7_150_000 }]);
    expect(adjustment).toBe(0);
  });

  it('comes to a lump sum exactly, by a line that carries no overhead', () => {
    const { priced: { price, terms }, adjustment } = unwrap(priced({ price: { style: 'lumpSum', agreed: yen(8_000_000) } }));
    expect(price).toMatchObject({ direct: 5_000_000, overhead: 1_500_000, strategicFee: adjustment, total: 8_000_000 });
    expect(terms.lines.at(-1)).toMatchObject({ kind: 'strategicFee', amount: adjustment });
  });

  it('says which sums are next to one that no whole yen reaches', () => {
    expect(priced({ price: { style: 'lumpSum', agreed: yen(7_150_010) } })).toMatchObject({
      error: [{ code: 'estimate.lump_sum_unreachable', path: 'price.agreed', params: { below: 7_150_009, above: 7_150_011 } }],
    });
    expect(errors({ price: { style: 'lumpSum', agreed: yen(7_149_999) } })).toEqual([['estimate.lump_sum_below_cost', 'price.agreed']]);
  });

  it('linked to results is paid in a fixed part and one for each milestone', () => {
    const { priced: { instalments }, stated } = unwrap(priced({ price: { style: 'resultLinked', milestones } }));
    expect(instalments).toMatchObject([{ dueDate: '2021-04-01', amount: 6_000_000 }, { dueDate: '2022-03-31', amount: 1_150_000 }]);
    expect(stated).toMatchObject({ fixed: 6_000_000, linked: 1_150_000 });
    expect(errors({ price: { style: 'resultLinked', milestones }, instalments: [{ dueDate: '2021-06-30', amount: 7_150_000 }] })).toEqual([['estimate.instalments_follow_milestones', 'instalments']]);
  });

  it('names what is wrong where it was written', () => {
    const goods = { kind: 'goods', name: 'x', pieces: 1, unitPrice: yen(1) } as const;
    expect(errors({ items: [{ ...goods, pieces: 0.5 }], validUntil: '2021-02-29' })).toEqual([['contract.date_invalid', 'validUntil'], ['estimate.quantity_not_whole', 'items.0.pieces']]);
    expect(errors({ items: [goods, { ...goods, fiscalYear: 2024 }] })).toEqual([['contract.fiscal_year_outside_term', 'items.1.fiscalYear']]);
    expect(errors({ items: [] })).toEqual([['contract.no_lines', 'items']]);
    expect(errors({ instalments: [{ dueDate: '2021-13-01', amount: 1 }] })).toEqual([['contract.date_invalid', 'instalments.0.dueDate']]);
    expect(errors({ instalments: [{ dueDate: '2021-06-30', amount: 7_149_999 }] })).toEqual([['contract.instalments_do_not_add_up', 'instalments']]);
  });

  it('reaches every lump sum it does not refuse, to the yen, and refuses only what lies between two sums', () => {
    fc.assert(fc.property(fc.oneof(fc.nat(60), fc.nat(20_000)), (more) => {
      const agreed = yen(7_150_000 + more);
      const result = priced({ price: { style: 'lumpSum', agreed } });
      if (result.ok) {
        equal(result.value.priced.price.total, agreed);
        equal(sumYen(result.value.priced.instalments.map(({ amount }) => amount)), agreed);
      } else {
        const [error] = result.error;
        equal(error?.code, 'estimate.lump_sum_unreachable');
        deepEqual([Number(error?.params?.['below']) + 1, Number(error?.params?.['above']) - 1], [agreed, agreed]);
      }
    }), { numRuns: 1_000 });
  });
});

describe('the payments of milestones', () => {
  it('are found in the plan, each once, the fixed part left alone', () => {
    const same = { name: 'x', dueDate: plainDate('2021-04-01'), amount: yen(500) };
    const price: PriceStyle = { style: 'resultLinked', milestones: [same, same] };
    expect(price.milestones).toHaveLength(2);
    expect(instalmentsOfMilestones([same, same], [same, same, same]).sort()).toEqual([1, 2]);
    expect(() => instalmentsOfMilestones([same], [])).toThrow('no payment');
  });
});

test('the number printed tells university, case and version', () => {
  expect(estimateNumber('MICHINOKU', '0190a000-0000-7000-8000-00000ab12cd3', 3)).toBe('MICHINOKU-EST-0AB12CD3-03');
});

test('the guide draws the lifecycle as it is', () => {
  const guide = readFileSync(new URL('../../../../../docs/guides/contracts.md', import.meta.url), 'utf8');
  expect(guide).toContain(`\`\`\`mermaid\n${diagram(estimateLifecycle)}\`\`\``);
});
