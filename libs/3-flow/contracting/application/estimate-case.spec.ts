import { equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { estimateCase, type Estimate } from './estimate-case.js';

type Json = Record<string, unknown>;
const tax = (mode: string): Json => ({ mode, rateBp: 1000 });
const rule = (rateBp: number, when: Json = {}, base = 'direct'): Json => ({ when, base, rateBp });
const direct = (amount: number, more: Json = {}): Json => ({ kind: 'direct', amount, basis: '物品費', ...more });

function input(policy: Json = {}, terms: Json = {}): { policy: Json; terms: Json } {
  return {
    policy: { dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: tax('exclusive'), amendment: 'current', rules: [rule(3000)], ...policy },
    terms: {
      contractType: 'joint_research', signingDate: '2021-03-15', startDate: '2021-04-01', endDate: '2022-03-31',
      partner: { sme: false, prefecture: '東京都', umbrella: false }, publicMoney: false, lines: [direct(5_000_000)], amendments: [], budget: null, ...terms,
    },
  };
}

function estimate(policy: Json = {}, terms: Json = {}): Estimate {
  const result = estimateCase(input(policy, terms));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function errorOf(policy: Json = {}, terms: Json = {}): unknown {
  const result = estimateCase(input(policy, terms));
  return result.ok ? 'priced' : [result.error.code, result.error.path];
}

describe('worked examples', () => {
  it('1: 5,000,000 at 30 % and at 10 %, in the shape that is printed', () => {
    expect(JSON.stringify(estimate())).toBe('{"direct":5000000,"researcherFee":0,"overhead":1500000,"subtotal":6500000,"tax":650000,"total":7150000,'
      + '"effectiveRateBp":3000,"byFiscalYear":[{"fiscalYear":2021,"direct":5000000,"overhead":1500000,"tax":650000,"total":7150000}],"rule":0,"notes":[]}');
    expect(estimate({ rules: [rule(1000)] }).total).toBe(6_050_000);
  });

  it('2: tax inclusive; and no tax where there is none', () => {
    expect(estimate({ tax: tax('inclusive') })).toMatchObject({ subtotal: 6_500_000, tax: 590_909, total: 6_500_000 });
    for (const none of [tax('none'), tax('export'), { mode: 'none' }, { mode: 'export', rateBp: 0 }]) {
      expect(estimate({ tax: none })).toMatchObject({ subtotal: 6_500_000, tax: 0, total: 6_500_000 });
    }
  });

  it('3: rounded down to a yen and to 1,000 yen', () => {
    const lines = [direct(1_234_567)];
    expect(estimate({}, { lines })).toMatchObject({ overhead: 370_370, tax: 160_493, total: 1_765_430, effectiveRateBp: 3000 });
    expect(estimate({ rounding: { unit: 1000, scope: 'total' } }, { lines })).toMatchObject({ overhead: 370_000, tax: 160_456, total: 1_765_023, effectiveRateBp: 2997 });
  });

  it.each([
    ['without a line', []], ['with a line without amount', [{ kind: 'direct', fiscalYear: 2021, basis: '' }]], ['with a line whose amount is not asked', [direct(1)]],
  ])('4: from a budget to the direct cost, %s', (_, lines) => {
    const found = estimate({}, { lines, budget: 10_000_000 });
    expect(found).toMatchObject({ direct: 6_993_007, total: 9_999_999 });
    expect(found.notes).toEqual(['Of a budget of 10000000 yen the direct line may be 6993007 yen; the total is 9999999, 1 yen are left.']);
  });

  it('5: base with and without the researcher fee', () => {
    const lines = [direct(3_000_000), { kind: 'researcherFee', amount: 440_000 }];
    expect(estimate({ tax: tax('none'), rules: [rule(3000, {}, 'direct+researcherFee')] }, { lines })).toMatchObject({ overhead: 1_032_000, total: 4_472_000 });
    expect(estimate({ tax: tax('none') }, { lines })).toMatchObject({ researcherFee: 440_000, overhead: 900_000, total: 4_340_000 });
  });

  it('6: the annualised threshold, compared exactly', () => {
    const rules = [rule(3000, { annualisedDirectAtLeast: 10_000_000 }), rule(1000)];
    const over = (amount: number, endDate: string): number => estimate({ rules }, { endDate, lines: [direct(amount)] }).rule;
    expect([16_000_000, 15_000_000, 14_999_999, 14_000_000].map((amount) => over(amount, '2022-09-30'))).toEqual([0, 0, 1, 1]);
    expect(over(15_000_000, '2022-10-01')).toBe(1); // a nineteenth month has begun
  });

  it('8: rounding by fiscal year, and the difference it makes', () => {
    const lines = [direct(1_235_555, { fiscalYear: 2021 }), direct(1_235_555, { fiscalYear: 2022 })];
    const terms = { endDate: '2023-03-31', lines };
    const yearly = estimate({ rounding: { unit: 1000, scope: 'fiscalYear' } }, terms);
    expect(yearly.byFiscalYear.map(({ overhead }) => overhead)).toEqual([370_000, 370_000]);
    expect(yearly.notes).toEqual(['Overhead rounded down each fiscal year, as this policy does, is 1000 yen less than rounded once on the total.']);
    expect(estimate({ rounding: { unit: 1000, scope: 'total' } }, terms)).toMatchObject({ overhead: 741_000 });
  });
});

describe('an estimate', () => {
  it('counts intellectual contribution as direct, and adds the strategic fee without overhead', () => {
    const lines = [direct(3_000_000), { kind: 'intellectualContribution', amount: 2_000_000 }, { kind: 'strategicFee', amount: 100_000 }];
    expect(estimate({}, { lines })).toMatchObject({ direct: 5_000_000, overhead: 1_500_000, subtotal: 6_600_000, tax: 660_000, total: 7_260_000 });
  });

  it('goes by the start or by the signing date', () => {
    const rules = [rule(3000, { from: '2021-04-01' }), rule(1000, { to: '2021-03-31' })];
    expect(estimate({ rules }).rule).toBe(0);
    expect(estimate({ rules, dateBasis: 'signing' }).rule).toBe(1);
    expect(errorOf({ rules, dateBasis: 'signing' }, { signingDate: null })).toEqual(['overhead.signing_date_missing', 'terms.signingDate']);
  });

  it('knows every condition, bounds included', () => {
    const won = (when: Json, terms: Json = {}): boolean => estimate({ rules: [rule(3000, when), rule(1000)] }, terms).rule === 0;
    expect(won({ contractTypes: ['joint_research', 'donation'] })).toBe(true);
    expect(won({ contractTypes: ['licence'] }, { contractType: 'licence' })).toBe(true);
    expect([won({ sme: false }), won({ sme: true }), won({ sme: false }, { partner: {} })]).toEqual([true, false, false]);
    expect([won({ prefecture: '東京都' }), won({ prefecture: '岩手県' })]).toEqual([true, false]);
    expect([won({ directAtLeast: 5_000_000 }), won({ directAtLeast: 5_000_001 }), won({ directAtMost: 5_000_000 }), won({ directAtMost: 4_999_999 })]).toEqual([true, false, true, false]);
    expect([won({ umbrella: false }), won({ publicMoney: true }), won({ publicMoney: true }, { publicMoney: true })]).toEqual([true, false, true]);
    expect([won({ from: '2021-04-01', to: '2021-04-01' }), won({ from: '2021-04-02' }), won({ to: '2021-03-31' })]).toEqual([true, false, false]);
  });

  it('pays overhead out of an amount received', () => {
    const none = { tax: tax('none') };
    expect(estimate({ ...none, rules: [rule(3000, {}, 'totalGrossedUp')] }, { contractType: 'donation', lines: [], budget: 13_000_000 }))
      .toMatchObject({ direct: 10_000_000, overhead: 3_000_000, total: 13_000_000, effectiveRateBp: 3000 });
    expect(estimate({ ...none, rules: [rule(2000, {}, 'total')] }, { lines: [direct(0)], budget: 5_000_000 }))
      .toMatchObject({ direct: 4_000_000, overhead: 1_000_000, total: 5_000_000, effectiveRateBp: 2500 });
    expect(estimate({ ...none, rules: [rule(2000, {}, 'total')] }, { lines: [direct(4_000_000)] })).toMatchObject({ overhead: 1_000_000, total: 5_000_000 });
  });

  it('explains direct cost with tax as a base', () => {
    const taxed = estimate({ rules: [rule(3000, {}, 'direct+tax')] });
    expect(taxed).toMatchObject({ overhead: 1_650_000, subtotal: 6_650_000, tax: 665_000 });
    expect(taxed.notes[0]).toContain('direct cost and the consumption tax on it');
  });

  it('says where lines without a year are counted', () => {
    const lines = [direct(1_000_000), direct(2_000_000, { fiscalYear: 2022 })];
    const twoYears = estimate({}, { endDate: '2023-03-31', lines });
    expect(twoYears.byFiscalYear.map(({ fiscalYear, direct: amount }) => [fiscalYear, amount])).toEqual([[2021, 1_000_000], [2022, 2_000_000]]);
    expect(twoYears.notes).toEqual(['Lines without a fiscal year are counted in fiscal year 2021, that of the start.']);
  });

  it('prices amendments by the word of the policy', () => {
    const rules = [rule(3000, { from: '2021-10-01' }), rule(1000)];
    const amendments = [{ date: '2021-10-01', lines: [direct(1_000_000)] }, { date: '2021-11-01', lines: [direct(-500_000)] }];
    expect(estimate({ rules }, { amendments })).toMatchObject({ direct: 5_500_000, overhead: 650_000, rule: 1, notes: [
      'What the amendment of 2021-10-01 adds takes rule 0, which holds on that day.',
      'The amendment of 2021-11-01 adds nothing on balance: it changes what was concluded, at the rates of then.',
    ] });
    expect(estimate({ rules, amendment: 'original' }, { amendments })).toMatchObject({ overhead: 550_000 });
  });

  it('has no effective rate without direct cost', () => {
    expect(estimate({}, { lines: [{ kind: 'researcherFee', amount: 440_000 }] })).toMatchObject({ direct: 0, overhead: 0, effectiveRateBp: null });
    expect(estimate({}, { lines: [] })).toMatchObject({ total: 0, effectiveRateBp: null, byFiscalYear: [] });
  });
});

describe('a wrong case is told with its path', () => {
  it.each<[string, Json, Json, [string, string]]>([
    ['no rule', { rules: [rule(3000, { umbrella: true })] }, {}, ['overhead.no_rule', 'terms']],
    ['no rules', { rules: [] }, {}, ['overhead.no_rule', 'terms']],
    ['a fraction of a yen', {}, { lines: [direct(0.5)] }, ['contract.amount_not_whole_yen', 'terms.lines.0.amount']],
    ['a fraction of a yen in the budget', {}, { budget: 1.5 }, ['contract.amount_not_whole_yen', 'terms.budget']],
    ['a fraction of a threshold', { rules: [rule(1, { directAtLeast: 0.1 })] }, {}, ['contract.amount_not_whole_yen', 'policy.rules.0.when.directAtLeast']],
    ['a fraction of a basis point', { rules: [rule(1.5)] }, {}, ['input.wrong_type', 'policy.rules.0.rateBp']],
    ['a negative rate', { rules: [rule(-1)] }, {}, ['input.out_of_range', 'policy.rules.0.rateBp']],
    ['beyond the safe integers', {}, { lines: [direct(2 ** 53)] }, ['overhead.amount_too_large', 'terms.lines.0.amount']],
    ['a sum beyond them', {}, { lines: [direct(2 ** 53 - 1), direct(1)] }, ['overhead.amount_too_large', 'terms']],
    ['a total beyond them', {}, { lines: [direct(2 ** 53 - 1)] }, ['overhead.amount_too_large', 'terms']],
    ['a negative total', {}, { lines: [direct(1), direct(-2)] }, ['contract.negative_total', 'terms.lines']],
    ['a negative fee', {}, { lines: [direct(9), { kind: 'researcherFee', amount: -1 }] }, ['contract.negative_total', 'terms.lines']],
    ['more taken off than there is', {}, { amendments: [{ date: '2021-10-01', lines: [direct(-5_000_001)] }] }, ['contract.negative_total', 'terms.amendments.0.lines']],
    ['a day that does not exist', {}, { startDate: '2021-02-29' }, ['contract.date_invalid', 'terms.startDate']],
    ['a day in a rule that does not exist', { rules: [rule(1, { from: '2021-13-01' })] }, {}, ['contract.date_invalid', 'policy.rules.0.when.from']],
    ['an end before the start', {}, { endDate: '2021-03-31' }, ['contract.ends_before_start', 'terms.endDate']],
    ['an amendment before signing', {}, { amendments: [{ date: '2021-03-14', lines: [] }] }, ['contract.amended_before_signing', 'terms.amendments.0.date']],
    ['an amendment after the end', {}, { amendments: [{ date: '2022-04-01', lines: [] }] }, ['contract.amended_after_end', 'terms.amendments.0.date']],
    ['a year outside the term', {}, { lines: [direct(1, { fiscalYear: 2022 })] }, ['contract.fiscal_year_outside_term', 'terms.lines.0.fiscalYear']],
    ['a key that is not known', {}, { partner: { sem: true } }, ['input.unknown_key', 'terms.partner.sem']],
    ['such a key that is null', { rules: [{ ...rule(1), rate: null }] }, {}, ['input.unknown_key', 'policy.rules.0.rate']],
    ['a key that is missing', {}, { startDate: null }, ['input.missing', 'terms.startDate']],
    ['a tax without its rate', { tax: { mode: 'exclusive' } }, {}, ['input.missing', 'policy.tax.rateBp']],
    ['a choice that is missing', { dateBasis: null }, {}, ['input.missing', 'policy.dateBasis']],
    ['a unit that is missing', { rounding: { scope: 'total' } }, {}, ['input.missing', 'policy.rounding.unit']],
    ['an amount that no number holds', {}, { lines: [direct(Number('1e400'))] }, ['overhead.amount_too_large', 'terms.lines.0.amount']],
    ['an amount as text', {}, { lines: [direct('1' as unknown as number)] }, ['input.wrong_type', 'terms.lines.0.amount']],
    ['a value that is not known', { dateBasis: 'end' }, {}, ['input.value_unknown', 'policy.dateBasis']],
    ['a unit that is not known', { rounding: { unit: 100, scope: 'total' } }, {}, ['input.value_unknown', 'policy.rounding.unit']],
    ['a type misspelt', {}, { contractType: 'joint_reserch' }, ['contract.type_unknown', 'terms.contractType']],
    ['a budget that does not cover the rest', {}, { lines: [{ kind: 'strategicFee', amount: 100 }], budget: 109 }, ['overhead.budget_too_small', 'terms.budget']],
    ['two lines for one budget', {}, { lines: [direct(1), direct(2)], budget: 10 }, ['estimate.more_than_one_direct_line', 'terms.lines']],
    ['a share that leaves nothing', { rules: [rule(10_000, {}, 'total')], tax: tax('none') }, {}, ['overhead.rate_leaves_nothing', 'terms']],
  ])('%s', (_, policy, terms, expected) => {
    expect(errorOf(policy, terms)).toEqual(expected);
  });

  it('and what was meant', () => {
    const misspelt = estimateCase(input({}, { lines: [{ kind: 'direct', ammount: 1 }] }));
    expect(misspelt).toMatchObject({ error: { message: 'The key ammount is not known; did you mean amount?' } });
    for (const value of [null, 1, 'x', [], {}]) expect(estimateCase(value).ok).toBe(false);
  });

  it('and, where asked, a table with a hole', () => {
    const result = estimateCase(input({ rules: [rule(3000, { directAtLeast: 1 })] }), { checkTable: true });
    expect(result).toMatchObject({ error: { code: 'overhead.table_leaves_case', path: 'policy.rules', params: { case: { direct: 0 } } } });
  });
});

describe('any case', () => {
  const amounts = fc.oneof(fc.nat(50_000_000), fc.integer({ min: 0, max: 1_000_000_000_000 }));
  const anyCase = fc.record({
    rateBp: fc.nat(5_000), base: fc.constantFrom('direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp'),
    mode: fc.constantFrom('exclusive', 'inclusive', 'none', 'export'), unit: fc.constantFrom(1, 1000), scope: fc.constantFrom('total', 'fiscalYear'), threshold: amounts,
  });

  it('costs within one rule the more, the more direct cost it has; and adds up', () => {
    fc.assert(
      fc.property(anyCase, amounts, amounts, ({ rateBp, base, mode, unit, scope }, some, more) => {
        const policy = { rounding: { unit, scope }, tax: tax(mode), rules: [rule(rateBp, {}, base)] };
        const of = (amount: number): Estimate => estimate(policy, { endDate: '2023-03-31', lines: [direct(amount), direct(more, { fiscalYear: 2022 })] });
        const [less, greater] = [of(some), of(some + 1)];
        ok(greater.total >= less.total);
        for (const column of ['direct', 'overhead', 'tax', 'total'] as const) {
          equal(less.byFiscalYear.reduce((sum, year) => sum + year[column], 0), less[column]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('with a budget has the largest direct cost that fits, also across a threshold', () => {
    fc.assert(
      fc.property(anyCase, amounts, fc.nat(5_000), ({ rateBp, mode, unit, scope, threshold }, budget, other) => {
        const policy = { rounding: { unit, scope }, tax: tax(mode), rules: [rule(rateBp, { directAtLeast: threshold }), rule(other)] };
        const found = estimate(policy, { lines: [], budget });
        ok(found.total <= budget);
        for (const more of new Set([found.direct + 1, found.direct + unit, Math.max(threshold, found.direct + 1)])) {
          ok(estimate(policy, { lines: [direct(more)] }).total > budget);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
