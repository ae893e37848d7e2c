import { basisPoints, plainDate, yen } from '@musubi/kernel';
import type { ContractLine } from '../contract-line.js';
import type { OverheadPolicy } from '../overhead-policy.js';
import { priceContract } from '../price-contract.js';
import { priceAmendment, type PricedHistory } from './price-amendment.js';

const policy = (rateBp: number, amendment: OverheadPolicy['amendment'] = 'current'): OverheadPolicy => ({
  dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1_000) }, amendment, rules: [{ when: {}, base: 'direct', rateBp: basisPoints(rateBp) }],
});
const line = (amount: number): ContractLine => ({ kind: 'direct', amount: yen(amount), basis: '' });
const facts = {
  contractType: 'joint_research', startDate: plainDate('2019-04-01'), endDate: plainDate('2021-03-31'), signingDate: plainDate('2019-03-20'), sme: null, prefecture: null, umbrella: false, publicMoney: false,
};

function history(amendment: OverheadPolicy['amendment'] = 'current'): PricedHistory {
  const priced = priceContract(policy(1_000), facts, [line(5_000_000)]);
  if (!priced.ok) throw new Error('priced');
  const policies = [{ id: 'ten', validFrom: plainDate('2018-04-01'), policy: policy(1_000, amendment) }, { id: 'thirty', validFrom: plainDate('2020-04-01'), policy: policy(3_000, amendment) }];
  return { policyId: 'ten', policies, facts, lines: [line(5_000_000)], amendments: [], price: priced.value };
}
const addition = (date: string, ...amounts: number[]): Parameters<typeof priceAmendment>[1] => ({ date: plainDate(date), endDate: facts.endDate, lines: amounts.map(line) });

describe('the price of an amendment', () => {
  it('follows the policy’s word: what is added takes the table of its day, or the contract’s', () => {
    expect(priceAmendment(history(), addition('2020-04-01', 1_000_000))).toMatchObject({ value: { price: { overhead: 800_000, total: 7_480_000 }, rule: { policyId: 'thirty', ruleIndex: 0, rateBp: 3_000 } } });
    expect(priceAmendment(history(), addition('2020-03-31', 1_000_000))).toMatchObject({ value: { price: { overhead: 600_000 }, rule: { policyId: 'ten', rateBp: 1_000 } } });
    expect(priceAmendment(history('original'), addition('2020-04-01', 1_000_000))).toMatchObject({ value: { price: { overhead: 600_000 }, rule: null } });
  });

  it('a second one stands on the first, at the rate that was agreed then', () => {
    const first = { date: plainDate('2020-05-01'), endDate: facts.endDate, lines: [line(1_000_000)], rule: { policyId: 'thirty', ruleIndex: 0, rateBp: 3_000 } };
    const amended = priceAmendment(history(), first);
    if (!amended.ok) throw new Error('amended');
    const later = { ...history(), amendments: [first], price: amended.value.price };
    expect(priceAmendment(later, addition('2020-06-01', -500_000))).toMatchObject({ value: { price: { direct: 5_500_000, overhead: 650_000 }, rule: null } });
  });

  it('without lines it costs what it did; what was agreed beside the items stays agreed', () => {
    const lump = { ...history(), price: { ...history().price, subtotal: yen(6_000_000), direct: yen(5_500_000), total: yen(6_550_000) } };
    expect(priceAmendment(lump, addition('2020-04-01'))).toMatchObject({ value: { price: lump.price, rule: null } });
    expect(priceAmendment(lump, addition('2020-04-01', 1_000_000))).toMatchObject({ value: { price: { total: 6_550_000 + 1_430_000 } } });
  });

  it('does not go below nothing', () => {
    const lump = { ...history(), price: { ...history().price, overhead: yen(0) } };
    expect(priceAmendment(lump, addition('2019-12-01', -5_000_000))).toMatchObject({ error: { code: 'contract.negative_total' } });
  });
});
