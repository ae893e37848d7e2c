import { equal, ok } from 'node:assert/strict';
import { addDays, basisPoints, plainDate, yen, type PlainDate } from '@musubi/kernel';
import fc from 'fast-check';
import { chooseOverheadRule } from './choose-overhead-rule.js';
import type { OverheadFacts } from './overhead-facts.js';
import type { OverheadCondition, OverheadPolicy } from './overhead-policy.js';
import { overheadTableErrors } from './overhead-table-errors.js';

function tableOf(...conditions: OverheadCondition[]): OverheadPolicy {
  return {
    dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'none', rateBp: basisPoints(0) }, amendment: 'current',
    rules: conditions.map((when) => ({ when, base: 'direct', rateBp: basisPoints(1000) })),
  };
}
const day = plainDate;

describe('a table is whole', () => {
  it.each<[string, OverheadCondition[]]>([
    ['one rule for all', [{}]],
    ['by date, without a gap', [{ from: day('2020-04-01') }, { to: day('2020-03-31') }]],
    ['by size of direct cost, without a gap', [{ directAtMost: yen(1_000_000) }, { directAtLeast: yen(1_000_001) }]],
    ['direct or umbrella, else', [{ directAtLeast: yen(5_000_000) }, { umbrella: true }, {}]],
    ['SMEs of the prefecture, else', [{ sme: true, prefecture: '宮城県' }, {}]],
    ['annualised, else', [{ annualisedDirectAtLeast: yen(10_000_000) }, {}]],
    // A year's 10,000,000 is reached only with 833,334 in all, over one month.
    ['annualised and direct that leave nothing over', [{ annualisedDirectAtLeast: yen(10_000_000) }, { directAtLeast: yen(833_334) }, { directAtMost: yen(833_333) }]],
    ['umbrella or not', [{ umbrella: true }, { umbrella: false }]],
  ])('%s', (_, conditions) => {
    expect(overheadTableErrors(tableOf(...conditions))).toEqual([]);
  });

  it('in force from a day it need not say what was before', () => {
    const table = tableOf({ from: day('2020-04-01') });
    expect(overheadTableErrors(table, day('2020-04-01'))).toEqual([]);
    expect(overheadTableErrors(table, day('2020-03-31'))).toMatchObject([{ code: 'overhead.table_leaves_case', params: { case: { startDate: '2020-03-31' } } }]);
  });
});

describe('a table that leaves a case without a rule is refused with the case', () => {
  it.each<[string, OverheadCondition[], Partial<OverheadFacts>]>([
    ['a day between', [{ to: day('2020-03-30') }, { from: day('2020-04-01') }], { startDate: day('2020-03-31') }],
    ['a yen between', [{ directAtMost: yen(1_000_000) }, { directAtLeast: yen(1_000_002) }], { direct: yen(1_000_001) }],
    ['any other type', [{ contractTypes: ['joint_research', 'donation'] }], { contractType: 'commissioned_research' }],
    ['any other prefecture', [{ prefecture: '東京都' }, { sme: true }, { sme: false }], { sme: null }],
    ['a company of unknown size', [{ sme: true }, { sme: false }], { sme: null }],
    ['no umbrella agreement', [{ umbrella: true }, { publicMoney: true }], { umbrella: false, publicMoney: false }],
  ])('%s', (_, conditions, expected) => {
    const table = tableOf(...conditions);
    const errors = overheadTableErrors(table);
    expect(errors).toMatchObject([{ code: 'overhead.table_leaves_case', path: 'rules', params: { case: expected } }]);
    expect(chooseOverheadRule(table, errors[0]?.params?.['case'] as OverheadFacts)).toMatchObject({ error: { code: 'overhead.no_rule' } });
  });

  it('in words', () => {
    const [error] = overheadTableErrors(tableOf({ directAtLeast: yen(5_000_000) }));
    expect(error?.message).toBe('No rule holds for: joint_research, starting 2025-04-01, 12 months, direct cost 4,999,999 yen, '
      + 'company of unknown size, head office in an unknown prefecture, no umbrella agreement, no public money.');
    expect(error?.params?.['words']).toMatchObject({ ja: '契約種別 joint_research、研究開始日 2025-04-01、期間 12 か月、直接経費 4,999,999 円、'
      + '企業規模が不明、本社所在地が不明、組織的連携協定なし、公的資金なし' });
  });
});

describe('a rule that can never win is refused', () => {
  it.each<[string, OverheadCondition[], number, number | undefined]>([
    ['behind a rule for all', [{}, { umbrella: true }], 1, 0],
    ['behind a wider one', [{ directAtLeast: yen(1) }, { directAtLeast: yen(2) }, {}], 1, 0],
    ['behind two that share its cases', [{ umbrella: true }, { umbrella: false }, { sme: true }], 2, 1],
    ['dates the wrong way round', [{ from: day('2021-04-01'), to: day('2021-03-31') }, {}], 0, undefined],
    ['no type at all', [{ contractTypes: [] }, {}], 0, undefined],
    // 100 years are 1,200 months: less than 1,000,000 a year cannot come to more than 100,000,000.
    ['more in all than the least a year gives', [{ annualisedDirectAtLeast: yen(10_000) }, { directAtLeast: yen(1_000_000) }, {}], 1, 0],
  ])('%s', (_, conditions, rule, wonBy) => {
    const table = tableOf(...conditions);
    const errors = overheadTableErrors(table);
    expect(errors).toMatchObject([{ code: 'overhead.rule_never_wins', path: `rules.${rule}`, params: wonBy === undefined ? { rule } : { rule, wonBy } }]);
  });
});

/** A small world in which each case can be tried. */
const days = Array.from({ length: 5 }, (_, index) => addDays(plainDate('2021-04-01'), index));
const condition: fc.Arbitrary<OverheadCondition> = fc.record({
  from: fc.constantFrom(undefined, undefined, undefined, ...days), to: fc.constantFrom(undefined, undefined, undefined, ...days),
  contractTypes: fc.constantFrom(undefined, undefined, ['joint_research'], ['joint_research', 'donation']),
  sme: fc.constantFrom(undefined, undefined, true, false), prefecture: fc.constantFrom(undefined, undefined, '東京都', '岩手県'),
  directAtLeast: fc.option(fc.integer({ min: 0, max: 30 }).map(yen), { nil: undefined, freq: 2 }),
  directAtMost: fc.option(fc.integer({ min: 0, max: 30 }).map(yen), { nil: undefined, freq: 1 }),
  annualisedDirectAtLeast: fc.option(fc.integer({ min: 0, max: 60 }).map(yen), { nil: undefined, freq: 1 }),
  umbrella: fc.constantFrom(undefined, undefined, true, false), publicMoney: fc.constantFrom(undefined, undefined, undefined, true),
});
const tables = fc.oneof(
  fc.array(condition, { minLength: 1, maxLength: 6 }),
  fc.array(condition, { maxLength: 5 }).map((conditions) => [...conditions, {}]),
).map((conditions) => tableOf(...conditions));

function caseOf(date: PlainDate, months: number, rest: Omit<OverheadFacts, 'startDate' | 'endDate' | 'signingDate'>): OverheadFacts {
  const endDate = plainDate(`${2021 + Math.floor((3 + months - 1) / 12)}-${String(((3 + months - 1) % 12) + 1).padStart(2, '0')}-28`);
  return { ...rest, startDate: date, endDate, signingDate: date };
}
const cases = fc.record({
  date: fc.constantFrom(addDays(days[0] as PlainDate, -1), ...days, addDays(days[4] as PlainDate, 1)), months: fc.integer({ min: 1, max: 30 }),
  contractType: fc.constantFrom('joint_research', 'donation', 'consortium'), sme: fc.constantFrom(true, false, null),
  prefecture: fc.constantFrom('東京都', '岩手県', '大阪府', null), umbrella: fc.boolean(), publicMoney: fc.boolean(), direct: fc.integer({ min: 0, max: 40 }).map(yen),
}).map(({ date, months, ...rest }) => caseOf(date, months, rest));

describe('any table', () => {
  it('has a rule for any case unless it is refused with a hole, and each rule it keeps a case that it wins', () => {
    fc.assert(
      fc.property(tables, fc.array(cases, { minLength: 30, maxLength: 30 }), (table, tried) => {
        const errors = overheadTableErrors(table);
        const hole = errors.find(({ code }) => code === 'overhead.table_leaves_case');
        if (hole) equal(chooseOverheadRule(table, hole.params?.['case'] as OverheadFacts).ok, false);

        const never = errors.flatMap(({ code, params }) => (code === 'overhead.rule_never_wins' && params ? [params] : []));
        for (const { case: held, rule } of never.filter((params) => params['case'])) {
          const chosen = chooseOverheadRule(table, held as OverheadFacts);
          ok(chosen.ok && chosen.value.index < (rule as number));
        }
        const refused = never.map(({ rule }) => rule);
        for (const one of tried) {
          const chosen = chooseOverheadRule(table, one);
          ok(chosen.ok ? !refused.includes(chosen.value.index) : hole);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
