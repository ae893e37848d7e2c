import { basisPoints, plainDate, yen } from '@musubi/kernel';
import { chooseOverheadRule, judgeRules } from './choose-overhead-rule.js';
import type { OverheadFacts } from './overhead-facts.js';
import type { OverheadCondition, OverheadPolicy } from './overhead-policy.js';

const facts: OverheadFacts = {
  contractType: 'joint_research',
  startDate: plainDate('2021-10-01'),
  endDate: plainDate('2022-09-30'),
  signingDate: plainDate('2021-09-15'),
  sme: null,
  prefecture: null,
  umbrella: false,
  publicMoney: false,
  direct: yen(5_000_000),
};

function policyOf(
  rules: [OverheadCondition, number][],
  dateBasis: OverheadPolicy['dateBasis'] = 'start',
): OverheadPolicy {
  return {
    dateBasis,
    rounding: { unit: 1, scope: 'total' },
    tax: { mode: 'exclusive', rateBp: basisPoints(1000) },
    amendment: 'current',
    rules: rules.map(([when, rateBp]) => ({ when, base: 'direct', rateBp: basisPoints(rateBp) })),
  };
}

function rateOf(policy: OverheadPolicy, change: Partial<OverheadFacts> = {}): number | string {
  const chosen = chooseOverheadRule(policy, { ...facts, ...change });
  return chosen.ok ? chosen.value.rule.rateBp : chosen.error.code;
}

describe('the first rule that holds wins', () => {
  it('and tells its place', () => {
    const policy = policyOf([
      [{ umbrella: true }, 1],
      [{}, 2],
      [{}, 3],
    ]);
    expect(chooseOverheadRule(policy, facts)).toMatchObject({ value: { index: 1, rule: { rateBp: 2 } } });
  });

  it('and none holding is an error', () => {
    expect(rateOf(policyOf([]))).toBe('overhead.no_rule');
    expect(rateOf(policyOf([[{ umbrella: true }, 1000]]))).toBe('overhead.no_rule');
  });
});

describe('policies of real universities', () => {
  it('10 % in FY2018, 30 % from FY2020', () => {
    const policy = policyOf([
      [{ from: plainDate('2020-04-01') }, 3000],
      [{ to: plainDate('2020-03-31') }, 1000],
    ]);
    expect(rateOf(policy, { startDate: plainDate('2020-03-31') })).toBe(1000);
    expect(rateOf(policy, { startDate: plainDate('2020-04-01') })).toBe(3000);
  });

  it('30 % if direct ≥ 5,000,000 or under an umbrella agreement, else 10 %', () => {
    const policy = policyOf([
      [{ directAtLeast: yen(5_000_000) }, 3000],
      [{ umbrella: true }, 3000],
      [{}, 1000],
    ]);
    expect(rateOf(policy)).toBe(3000);
    expect(rateOf(policy, { direct: yen(4_999_999) })).toBe(1000);
    expect(rateOf(policy, { direct: yen(4_999_999), umbrella: true })).toBe(3000);
  });

  it('8 % if direct ≤ 1,000,000, else 10 %', () => {
    const policy = policyOf([
      [{ directAtMost: yen(1_000_000) }, 800],
      [{}, 1000],
    ]);
    expect(rateOf(policy, { direct: yen(1_000_000) })).toBe(800);
    expect(rateOf(policy, { direct: yen(1_000_001) })).toBe(1000);
  });

  it('SMEs with head office in the prefecture 20 %, others 30 %', () => {
    const policy = policyOf([
      [{ sme: true, prefecture: '宮城県' }, 2000],
      [{}, 3000],
    ]);
    expect(rateOf(policy, { sme: true, prefecture: '宮城県' })).toBe(2000);
    expect(rateOf(policy, { sme: true, prefecture: '岩手県' })).toBe(3000);
    expect(rateOf(policy, { sme: false, prefecture: '宮城県' })).toBe(3000);
    expect(rateOf(policy, { sme: null, prefecture: null })).toBe(3000);
  });

  it('30 % for research starting, or contracts signed, on or after 2021-10-01', () => {
    const rules: [OverheadCondition, number][] = [
      [{ from: plainDate('2021-10-01') }, 3000],
      [{}, 1000],
    ];
    expect(rateOf(policyOf(rules, 'start'))).toBe(3000);
    expect(rateOf(policyOf(rules, 'signing'))).toBe(1000);
    expect(rateOf(policyOf(rules, 'signing'), { signingDate: null })).toBe('overhead.signing_date_missing');
    expect(rateOf(policyOf([[{}, 1000]], 'signing'), { signingDate: null })).toBe(1000);
  });

  it('by annualised direct cost, contract type and public money', () => {
    const policy = policyOf([
      [{ publicMoney: true }, 0],
      [{ contractTypes: ['academic_consulting', 'donation'] }, 500],
      [{ annualisedDirectAtLeast: yen(10_000_000) }, 3000],
      [{ publicMoney: false, umbrella: false }, 1000],
    ]);
    const eighteenMonths = { endDate: plainDate('2023-03-31') };
    expect(rateOf(policy, { ...eighteenMonths, direct: yen(16_000_000) })).toBe(3000);
    expect(rateOf(policy, { ...eighteenMonths, direct: yen(14_000_000) })).toBe(1000);
    expect(rateOf(policy, { contractType: 'donation' })).toBe(500);
    expect(rateOf(policy, { contractType: 'donation', publicMoney: true })).toBe(0);
    expect(rateOf(policy, { umbrella: true })).toBe('overhead.no_rule');
  });
});

describe('why a rule won', () => {
  it('is told by the conditions that the rules before it miss', () => {
    const policy = policyOf([
      [{ umbrella: true, directAtLeast: yen(6_000_000), sme: true }, 3000],
      [{ from: plainDate('2021-10-02') }, 2000],
      [{ publicMoney: false }, 1000],
    ]);
    expect(judgeRules(policy, facts)).toEqual([
      { index: 0, unmet: ['sme', 'umbrella', 'directAtLeast'] }, { index: 1, unmet: ['from'] }, { index: 2, unmet: [] },
    ]);
  });
});
