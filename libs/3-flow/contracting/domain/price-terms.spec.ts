import { basisPoints, plainDate } from '@musubi/kernel';
import type { OverheadPolicy } from './overhead-policy.js';
import type { DatedPolicy } from './policy-in-force.js';
import { priceTerms, type ContractSetting, type DatedTermsInput } from './price-terms.js';

const tenPercentThenThirty: OverheadPolicy = {
  dateBasis: 'start',
  rounding: { unit: 1, scope: 'total' },
  tax: { mode: 'exclusive', rateBp: basisPoints(1_000) },
  amendment: 'current',
  rules: [{ when: { contractTypes: ['joint_research'] }, base: 'direct', rateBp: basisPoints(3_000) }],
};
const policies: DatedPolicy[] = [
  { id: 'p18', validFrom: plainDate('2018-04-01'), policy: { ...tenPercentThenThirty, rules: [{ when: {}, base: 'direct', rateBp: basisPoints(1_000) }] } },
  { id: 'p20', validFrom: plainDate('2020-04-01'), policy: tenPercentThenThirty },
];
const setting: ContractSetting = { sme: null, prefecture: null, umbrella: false, publicMoney: false };
const input: DatedTermsInput = {
  contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31',
  lines: [{ kind: 'direct', amount: 5_000_000, basis: '物品費' }],
};

function errorsOf(change: Partial<DatedTermsInput>): unknown {
  const result = priceTerms(policies, { ...input, ...change }, setting);
  return result.ok ? 'priced' : result.error.map(({ code, path }) => [code, path]);
}

describe('terms are priced', () => {
  it('5,000,000 at 30 % comes to 7,150,000', () => {
    const result = priceTerms(policies, input, setting);
    expect(result).toMatchObject({
      ok: true,
      value: {
        policy: { id: 'p20' },
        rule: { rateBp: 3_000 },
        price: { overhead: 1_500_000, subtotal: 6_500_000, tax: 650_000, total: 7_150_000 },
        instalments: [{ sequence: 1, dueDate: '2021-04-01', amount: 7_150_000 }],
      },
    });
  });

  it('the same at 10 %, under the policy of the start date, to 6,050,000', () => {
    const result = priceTerms(policies, { ...input, startDate: '2020-03-31' }, setting);
    expect(result).toMatchObject({ ok: true, value: { policy: { id: 'p18' }, price: { total: 6_050_000 } } });
  });

  it('names everything that is wrong', () => {
    expect(errorsOf({ signingDate: '2021-02-30', lines: [] })).toEqual([
      ['contract.date_invalid', 'signingDate'], ['contract.no_lines', 'lines'],
    ]);
    expect(errorsOf({ signingDate: 'soon' })).toEqual([['contract.date_invalid', 'signingDate']]);
    expect(errorsOf({ startDate: '2018-03-31' })).toEqual([['overhead.no_policy', undefined]]);
    expect(errorsOf({ instalments: [{ dueDate: '2021-04-30', amount: 7_149_999 }] })).toEqual([
      ['contract.instalments_do_not_add_up', 'instalments'],
    ]);
  });

  it('tells the case that no rule fits', () => {
    const result = priceTerms(policies, { ...input, contractType: 'donation' }, setting);
    expect(result).toMatchObject({ ok: false, error: [{ code: 'overhead.no_rule', params: { contractType: 'donation', direct: 5_000_000, policyId: 'p20' } }] });
    expect(result.ok ? '' : result.error[0]?.message).toContain('donation, 2021-04-01 to 2022-03-31');
  });
});
