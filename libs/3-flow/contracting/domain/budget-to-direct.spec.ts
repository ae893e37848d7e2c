import { equal, ok } from 'node:assert/strict';
import { basisPoints, plainDate, unwrap, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { budgetToDirect } from './budget-to-direct.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadCondition, OverheadPolicy, OverheadRule } from './overhead-policy.js';
import { priceContract } from './price-contract.js';
import { splitReceived } from './split-received.js';

const facts: ContractFacts = {
  contractType: 'joint_research',
  startDate: plainDate('2021-04-01'),
  endDate: plainDate('2022-09-30'),
  signingDate: null,
  sme: null,
  prefecture: null,
  umbrella: false,
  publicMoney: false,
};

const rule = (when: OverheadCondition, rateBp: number): OverheadRule => ({
  when,
  base: 'direct',
  rateBp: basisPoints(rateBp),
});

function policyOf(...rules: OverheadRule[]): OverheadPolicy {
  return {
    dateBasis: 'start',
    rounding: { unit: 1, scope: 'total' },
    tax: { mode: 'exclusive', rateBp: basisPoints(1000) },
    amendment: 'current',
    rules,
  };
}

describe('from a budget to the direct cost', () => {
  it('finds 6,993,007 for 10,000,000 at 30 %, not 6,993,006 (worked example 4)', () => {
    const found = unwrap(budgetToDirect(policyOf(rule({}, 3000)), facts, yen(10_000_000)));
    expect(found.direct).toBe(6_993_007);
    expect(found.price.total).toBe(9_999_999);
  });

  it('leaves room for the other lines', () => {
    const fee = { kind: 'researcherFee', amount: yen(400_000), basis: '1 人' } as const;
    const discount = { kind: 'direct', amount: yen(-100_000), basis: '値引き' } as const;
    const found = unwrap(budgetToDirect(policyOf(rule({}, 3000)), facts, yen(10_440_000), [fee, discount]));
    expect(found.direct).toBe(7_093_007);
    expect(found.price.total).toBe(10_439_999);
  });

  it('leaps over a threshold behind which the rate falls', () => {
    const policy = policyOf(rule({ directAtLeast: yen(1_000_000) }, 1000), rule({}, 5000));
    // 900,000 at 50 % costs more than 1,000,000 at 10 %.
    expect(unwrap(budgetToDirect(policy, facts, yen(1_210_000))).direct).toBe(1_000_000);
    expect(unwrap(budgetToDirect(policy, facts, yen(1_209_999))).direct).toBe(733_333);
  });

  it('says when nothing fits or no rule does', () => {
    const fee = { kind: 'strategicFee', amount: yen(100), basis: '' } as const;
    expect(budgetToDirect(policyOf(rule({}, 3000)), facts, yen(109), [fee])).toMatchObject({
      error: { code: 'overhead.budget_too_small' },
    });
    expect(unwrap(budgetToDirect(policyOf(rule({}, 3000)), facts, yen(110), [fee])).direct).toBe(0);
    expect(budgetToDirect(policyOf(), facts, yen(110))).toMatchObject({ error: { code: 'overhead.no_rule' } });
    const least = policyOf(rule({ directAtLeast: yen(1000) }, 3000));
    expect(budgetToDirect(least, facts, yen(1000))).toMatchObject({ error: { code: 'overhead.budget_too_small' } });
  });

  it('does not hide an answer behind a rule it cannot compute', () => {
    const policy = policyOf({ ...rule({ directAtLeast: yen(50) }, 10_000), base: 'total' }, rule({}, 3000));
    expect(budgetToDirect(policy, facts, yen(1000))).toMatchObject({ error: { code: 'overhead.rate_leaves_nothing' } });
  });

  it('pays overhead out of the amount received where it is a share of it', () => {
    const none = { mode: 'none', rateBp: basisPoints(0) } as const;
    const share = (base: OverheadRule['base'], rateBp: number): OverheadPolicy => ({ ...policyOf({ ...rule({}, rateBp), base }), tax: none });
    for (const [policy, budget, direct, overhead] of [
      [share('total', 2000), 5_000_000, 4_000_000, 1_000_000],
      [share('total', 2000), 4, 4, 0],
      [share('totalGrossedUp', 3000), 13_000_000, 10_000_000, 3_000_000],
      [share('totalGrossedUp', 1000), 1_234_567, 1_122_334, 112_233],
      [{ ...share('total', 2000), tax: { mode: 'exclusive', rateBp: basisPoints(1000) } } as const, 11_000_000, 7_800_000, 2_200_000],
    ] as const) {
      const found = unwrap(budgetToDirect(policy, facts, yen(budget)));
      expect([found.direct, found.price.overhead, found.price.total]).toEqual([direct, overhead, budget]);
    }
  });

  it('takes the amendments along', () => {
    const later = { date: plainDate('2021-10-01'), lines: [{ kind: 'direct', amount: yen(1_000_000), basis: '' }] } as const;
    const found = unwrap(budgetToDirect(policyOf(rule({}, 3000)), facts, yen(10_000_000), [], { amendments: [later] }));
    expect([found.direct, found.price.total]).toEqual([5_993_007, 9_999_999]);
  });

  it('finds what trying every amount finds', () => {
    const small = fc.nat(90);
    const condition: fc.Arbitrary<OverheadCondition> = fc.oneof(
      fc.record({ directAtLeast: small.map(yen) }),
      fc.record({ directAtMost: small.map(yen) }),
      fc.record({ annualisedDirectAtLeast: small.map(yen) }),
      fc.constant({}),
    );
    const base = fc.constantFrom('direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp');
    const anyRule = fc.tuple(condition, fc.nat(8_000), base).map(([when, rateBp, of]) => ({ ...rule(when, rateBp), base: of }) as OverheadRule);
    const mode = fc.constantFrom('exclusive', 'inclusive', 'none', 'export');
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 4 }), small, fc.nat(20), mode, (rules, budget, fee, taxMode) => {
        const policy = { ...policyOf(...rules), tax: { mode: taxMode, rateBp: basisPoints(1000) } } as OverheadPolicy;
        const others = [{ kind: 'researcherFee', amount: yen(fee), basis: '' }] as const;
        const isAllowed = (direct: number): boolean => {
          const price = priceContract(policy, facts, [...others, { kind: 'direct', amount: yen(direct), basis: '' }]);
          if (!price.ok) return false;
          const won = policy.rules[price.value.ruleIndex];
          const share = won && ['total', 'totalGrossedUp'].includes(won.base) ? splitReceived(yen(budget), won, policy, facts, { kind: 'direct', basis: '' }, others) : null;
          return price.value.total <= budget || (share?.ok === true && share.value.direct === direct);
        };
        const allowed = Array.from({ length: budget + 2 }, (_, direct) => direct).filter(isAllowed);
        const found = budgetToDirect(policy, facts, yen(budget), others);
        equal(found.ok ? found.value.direct : undefined, allowed.at(-1));
        ok(!found.ok || found.value.price.total <= budget);
      }),
      { numRuns: 1_000 },
    );
  });
});
