import { equal, ok } from 'node:assert/strict';
import { basisPoints, plainDate, sumYen, unwrap, yen } from '@musubi/kernel';
import fc from 'fast-check';
import type { ContractLine, ContractLineKind } from './contract-line.js';
import { effectiveOverheadRate } from './effective-overhead-rate.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadBase, OverheadPolicy, TaxPolicy } from './overhead-policy.js';
import { priceContract, type ContractPrice } from './price-contract.js';

const facts: ContractFacts = {
  contractType: 'joint_research',
  startDate: plainDate('2021-04-01'),
  endDate: plainDate('2023-03-31'),
  signingDate: null,
  sme: null,
  prefecture: null,
  umbrella: false,
  publicMoney: false,
};

type Setting = {
  rateBp?: number;
  base?: OverheadBase;
  tax?: TaxPolicy['mode'];
  unit?: 1 | 1000;
  scope?: 'total' | 'fiscalYear';
};

function policyOf({
  rateBp = 3000,
  base = 'direct',
  tax = 'exclusive',
  unit = 1,
  scope = 'total',
}: Setting = {}): OverheadPolicy {
  return {
    dateBasis: 'start',
    rounding: { unit, scope },
    tax: { mode: tax, rateBp: basisPoints(1000) },
    amendment: 'current',
    rules: [{ when: {}, base, rateBp: basisPoints(rateBp) }],
  };
}

function line(amount: number, kind: ContractLineKind = 'direct', fiscalYear?: number): ContractLine {
  return { kind, amount: yen(amount), fiscalYear, basis: 'as agreed' };
}

function price(lines: ContractLine[], setting: Setting = {}): ContractPrice {
  return unwrap(priceContract(policyOf(setting), facts, lines));
}

describe('worked examples', () => {
  it('1: direct 5,000,000, tax exclusive, at 30 % and at 10 %', () => {
    expect(price([line(5_000_000)])).toMatchObject({
      direct: 5_000_000,
      overhead: 1_500_000,
      subtotal: 6_500_000,
      tax: 650_000,
      total: 7_150_000,
      effectiveRateBp: 3000,
      ruleIndex: 0,
    });
    expect(price([line(5_000_000)], { rateBp: 1000 }).total).toBe(6_050_000);
  });

  it('2: the same, tax inclusive', () => {
    expect(price([line(5_000_000)], { tax: 'inclusive' })).toMatchObject({
      subtotal: 6_500_000,
      tax: 590_909,
      total: 6_500_000,
    });
  });

  it('3: direct 1,234,567, overhead down to 1 yen and to 1,000 yen', () => {
    expect(price([line(1_234_567)])).toMatchObject({ overhead: 370_370, tax: 160_493, total: 1_765_430 });
    expect(price([line(1_234_567)], { unit: 1000 })).toMatchObject({ overhead: 370_000, total: 1_765_023 });
  });

  it('5: base with and without the researcher fee', () => {
    const lines = [line(3_000_000), line(440_000, 'researcherFee')];
    expect(price(lines, { base: 'direct+researcherFee', tax: 'none' })).toMatchObject({
      researcherFee: 440_000,
      overhead: 1_032_000,
      tax: 0,
      total: 4_472_000,
    });
    expect(price(lines, { tax: 'none' })).toMatchObject({ overhead: 900_000, total: 4_340_000 });
  });

  it('7: effective rate of 70 % of direct cost at 30 % and 30 % at 10 %', () => {
    const contracts = [price([line(7_000_000)]), price([line(3_000_000)], { rateBp: 1000 })];
    expect(effectiveOverheadRate(contracts)).toBe(2400);
    expect(effectiveOverheadRate([])).toBeNull();
  });

  it('says no rate where it would be no exact number: a fee that takes overhead beside one yen of direct cost', () => {
    const lines = [line(1), line(5_156_445_744, 'strategicFee')];
    const priced = price(lines, { base: 'total', rateBp: 8988 });
    expect(priced.effectiveRateBp).toBeNull();
    expect(priced.total).toBe(priced.subtotal + priced.tax);
  });

  it('8: rounding per year and on the total, with the difference shown', () => {
    const lines = [line(1_235_555, 'direct', 2021), line(1_235_555, 'direct', 2022)];
    const yearly = price(lines, { unit: 1000, scope: 'fiscalYear' });
    const once = price(lines, { unit: 1000, scope: 'total' });
    expect([yearly.overhead, once.overhead]).toEqual([740_000, 741_000]);
    expect([yearly.roundingDifference, once.roundingDifference]).toEqual([1000, 1000]);
    expect(once.byFiscalYear.map(({ overhead }) => overhead)).toEqual([370_000, 371_000]);
  });
});

describe('price', () => {
  it('counts intellectual contribution as direct and lays no overhead on the strategic fee', () => {
    const lines = [line(3_000_000), line(2_000_000, 'intellectualContribution'), line(100_000, 'strategicFee')];
    expect(price(lines)).toMatchObject({
      direct: 5_000_000,
      overhead: 1_500_000,
      subtotal: 6_600_000,
      total: 7_260_000,
    });
  });

  it('gives lines without a year to the year of the start, and sorts the years', () => {
    const lines = [line(200, 'direct', 2022), line(100), line(1, 'strategicFee', 2021)];
    expect(price(lines, { tax: 'none' }).byFiscalYear).toEqual([
      {
        fiscalYear: 2021,
        direct: 100,
        researcherFee: 0,
        strategicFee: 1,
        overhead: 30,
        subtotal: 131,
        tax: 0,
        total: 131,
      },
      {
        fiscalYear: 2022,
        direct: 200,
        researcherFee: 0,
        strategicFee: 0,
        overhead: 60,
        subtotal: 260,
        tax: 0,
        total: 260,
      },
    ]);
  });

  it('has no effective rate without direct cost', () => {
    expect(price([line(440_000, 'researcherFee')]).effectiveRateBp).toBeNull();
  });

  it('passes on what the rules refuse', () => {
    const refused = priceContract(policyOf({ base: 'total', rateBp: 10_000 }), facts, [line(1)]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'overhead.rate_leaves_nothing' } });
    const tooLarge = Array.from({ length: 9_000 }, () => line(1_000_000_000_000));
    expect(priceContract(policyOf(), facts, tooLarge)).toMatchObject({ ok: false, error: { code: 'overhead.amount_too_large' } });
    expect(priceContract({ ...policyOf(), rules: [] }, facts, [line(1)])).toMatchObject({
      error: { code: 'overhead.no_rule' },
    });
  });
});

const anySetting: fc.Arbitrary<Setting> = fc.record({
  rateBp: fc.nat(9_000),
  base: fc.constantFrom('direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp'),
  tax: fc.constantFrom('exclusive', 'inclusive', 'none', 'export'),
  unit: fc.constantFrom(1, 1000),
  scope: fc.constantFrom('total', 'fiscalYear'),
});
const anyLine = fc
  .tuple(
    fc.nat(100_000_000_000),
    fc.constantFrom<ContractLineKind[]>('direct', 'intellectualContribution', 'researcherFee', 'strategicFee'),
    fc.constantFrom(undefined, 2021, 2022),
  )
  .map(([amount, kind, fiscalYear]) => line(amount, kind, fiscalYear));
const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 10 });

describe('any price', () => {
  it('is whole yen and adds up, across and down the years', () => {
    fc.assert(
      fc.property(anyLines, anySetting, (lines, setting) => {
        const whole = price(lines, setting);
        const { byFiscalYear, effectiveRateBp, ruleIndex, roundingDifference, ...columns } = whole;
        for (const [column, amount] of Object.entries(columns) as [keyof typeof columns, number][]) {
          ok(Number.isSafeInteger(amount));
          equal(sumYen(byFiscalYear.map((year) => year[column])), amount);
        }
        for (const row of [whole, ...byFiscalYear]) {
          equal(row.subtotal, row.direct + row.researcherFee + row.strategicFee + row.overhead);
          equal(row.total, setting.tax === 'exclusive' ? row.subtotal + row.tax : row.subtotal);
        }
        equal(whole.subtotal, sumYen(lines.map(({ amount }) => amount)) + whole.overhead);
      }),
      { numRuns: 1_000 },
    );
  });

  it('rises, or stays, with any line and with the rate', () => {
    fc.assert(
      fc.property(anyLines, anyLine, anySetting, fc.nat(9_000), (lines, more, setting, rateBp) => {
        const standing = price(lines, setting);
        ok(price([...lines, more], setting).total >= standing.total);
        const higher = Math.max(rateBp, setting.rateBp ?? 0);
        ok(price(lines, { ...setting, rateBp: higher }).overhead >= standing.overhead);
      }),
      { numRuns: 1_000 },
    );
  });
});
