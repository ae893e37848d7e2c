import { basisPoints, plainDate, sumYen, unwrap, yen } from '@musubi/kernel';
import fc from 'fast-check';
import type { ContractLine, ContractLineKind } from './contract-line.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy } from './overhead-policy.js';
import { priceAmendedContract, type AmendedPrice, type AmendmentLines } from './price-amended-contract.js';
import { priceContract } from './price-contract.js';

const facts: ContractFacts = {
  contractType: 'joint_research', startDate: plainDate('2021-04-01'), endDate: plainDate('2023-03-31'), signingDate: plainDate('2021-03-15'),
  sme: null, prefecture: null, umbrella: false, publicMoney: false,
};
const tenThenThirty: OverheadPolicy = {
  dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1000) }, amendment: 'current',
  rules: [
    { when: { from: plainDate('2021-10-01') }, base: 'direct', rateBp: basisPoints(3000) },
    { when: {}, base: 'direct', rateBp: basisPoints(1000) },
  ],
};
const line = (amount: number, kind: ContractLineKind = 'direct', fiscalYear?: number): ContractLine => ({ kind, amount: yen(amount), fiscalYear, basis: '' });
const amended = (date: string, ...lines: ContractLine[]): AmendmentLines => ({ date: plainDate(date), lines });

function price(amendments: AmendmentLines[], change: Partial<OverheadPolicy> = {}, lines = [line(5_000_000)]): AmendedPrice {
  return unwrap(priceAmendedContract({ ...tenThenThirty, ...change }, facts, lines, amendments));
}

describe('an amendment follows the word of the policy', () => {
  it.each(['start', 'signing'] as const)('current: what is added takes the rate of its own day, by %s', (dateBasis) => {
    const before = price([amended('2021-09-30', line(1_000_000))], { dateBasis });
    const after = price([amended('2021-10-01', line(1_000_000))], { dateBasis });
    expect([before.overhead, after.overhead]).toEqual([600_000, 800_000]);
    expect(after).toMatchObject({ ruleIndex: 1, direct: 6_000_000, subtotal: 6_800_000, tax: 680_000, total: 7_480_000, amendmentRules: [{ date: '2021-10-01', ruleIndex: 0 }] });
  });

  it('original: it keeps the rule of the contract', () => {
    const kept = price([amended('2021-10-01', line(1_000_000))], { amendment: 'original' });
    expect(kept).toMatchObject({ overhead: 600_000, amendmentRules: [{ ruleIndex: null }] });
  });

  it('what was concluded at 10 % keeps 10 %, also when part of it is taken off', () => {
    expect(price([amended('2021-10-01', line(-1_000_000))]).overhead).toBe(400_000);
    expect(price([amended('2021-10-01', line(-1_000_000))], { amendment: 'original' }).overhead).toBe(400_000);
  });

  it('a reduction takes off what was concluded last, then what was before', () => {
    const added = amended('2021-11-01', line(3_000_000));
    expect(price([added, amended('2021-12-01', line(-2_000_000))]).overhead).toBe(500_000 + 300_000);
    expect(price([added, amended('2021-12-01', line(-4_000_000))]).overhead).toBe(400_000);
  });

  it('a shift between years changes no rate', () => {
    const shifted = price([amended('2021-11-01', line(-1_000_000, 'direct', 2021), line(1_000_000, 'direct', 2022))]);
    expect(shifted).toMatchObject({ direct: 5_000_000, overhead: 500_000 });
    expect(shifted.byFiscalYear.map(({ direct, overhead }) => [direct, overhead])).toEqual([[4_000_000, 400_000], [1_000_000, 100_000]]);
  });

  it('a line of 0 yen shows its year, as one of the contract does', () => {
    expect(price([amended('2021-11-01', line(0, 'direct', 2022))]).byFiscalYear.map(({ fiscalYear }) => fiscalYear)).toEqual([2021, 2022]);
  });

  it('a threshold is compared with the direct cost of the contract with its amendment', () => {
    const bySize: Partial<OverheadPolicy> = { rules: [
      { when: { directAtLeast: yen(6_000_000) }, base: 'direct', rateBp: basisPoints(3000) }, { when: {}, base: 'direct', rateBp: basisPoints(1000) },
    ] };
    expect(price([amended('2021-10-01', line(999_999))], bySize).overhead).toBe(599_999);
    expect(price([amended('2021-10-01', line(1_000_000))], bySize).overhead).toBe(800_000);
    expect(price([amended('2021-10-01', line(1_000_000))], { ...bySize, amendment: 'original' }).overhead).toBe(600_000);
  });

  it('a table that has come since is given with the amendment', () => {
    const since: OverheadPolicy = { ...tenThenThirty, rules: [{ when: {}, base: 'direct', rateBp: basisPoints(2000) }] };
    expect(price([{ ...amended('2021-10-01', line(1_000_000)), policy: since }]).overhead).toBe(700_000);
  });

  it('is refused when no rule holds on its day', () => {
    const onlyBefore: Partial<OverheadPolicy> = { rules: [{ when: { to: plainDate('2021-09-30') }, base: 'direct', rateBp: basisPoints(1000) }] };
    const policy = { ...tenThenThirty, ...onlyBefore };
    expect(priceAmendedContract(policy, facts, [line(1)], [amended('2021-10-01', line(1))])).toMatchObject({ error: { code: 'overhead.no_rule' } });
    expect(priceAmendedContract(policy, facts, [line(2)], [amended('2021-10-01', line(-1))]).ok).toBe(true);
  });
});

const someLine = fc.tuple(fc.integer({ min: 0, max: 50_000_000 }), fc.constantFrom<ContractLineKind[]>('direct', 'intellectualContribution', 'researcherFee', 'strategicFee'),
  fc.constantFrom(undefined, 2021, 2022)).map(([amount, kind, year]) => line(amount, kind, year));
const someLines = fc.array(someLine, { minLength: 1, maxLength: 5 });
const dates = fc.constantFrom('2021-06-01', '2021-09-30', '2021-10-01', '2022-02-01');
const word = fc.constantFrom('current' as const, 'original' as const);

describe('any amended contract', () => {
  it('adds up across the years, and without amendments is the contract', () => {
    fc.assert(
      fc.property(someLines, fc.array(fc.tuple(dates, someLines), { maxLength: 3 }), word, fc.constantFrom(1 as const, 1000 as const), (lines, more, amendment, unit) => {
        const policy = { ...tenThenThirty, amendment, rounding: { unit, scope: 'total' as const } };
        const whole = unwrap(priceAmendedContract(policy, facts, lines, more.map(([date, added]) => amended(date, ...added))));
        for (const column of ['direct', 'overhead', 'tax', 'total'] as const) {
          expect(sumYen(whole.byFiscalYear.map((year) => year[column]))).toBe(whole[column]);
        }
        const { amendmentRules, ...alone } = unwrap(priceAmendedContract(policy, facts, lines, []));
        expect(amendmentRules).toEqual([]);
        expect(alone).toEqual(unwrap(priceContract(policy, facts, lines)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('taken back by the negative lines of its amendment costs what it did before', () => {
    fc.assert(
      fc.property(someLines, dates, someLines, word, (lines, date, added, amendment) => {
        const back = added.map((one) => ({ ...one, amount: yen(-one.amount) }));
        const before = price([], { amendment }, lines);
        const after = price([amended(date, ...added), amended('2022-03-01', ...back)], { amendment }, lines);
        expect([after.direct, after.overhead, after.total]).toEqual([before.direct, before.overhead, before.total]);
      }),
      { numRuns: 1_000 },
    );
  });
});
