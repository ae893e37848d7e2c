import { plainDate } from '@musubi/kernel';
import { ruleBasisSentence, type AppliedRule } from './rule-basis.js';

const rule: AppliedRule = {
  policyValidFrom: plainDate('2020-04-01'), ruleIndex: 1, rateBp: 3_000, base: 'direct', dateBasis: 'start',
  rounding: { unit: 1, scope: 'total' }, taxMode: 'exclusive', taxRateBp: 1_000,
};

describe('basis of the overhead', () => {
  it('is one sentence in two languages', () => {
    expect(ruleBasisSentence(rule)).toEqual({
      ja: '間接経費は直接経費の30%です（2020-04-01施行の規程の第2項、研究開始日による。総額で1円未満切り捨て、消費税10%は外税）。',
      en: 'Overhead is 30% of direct cost (rule 2 of the policy valid from 2020-04-01, by start date; rounded down to 1 yen on the total, consumption tax of 10% on top).',
    });
  });

  it('says what differs', () => {
    const other = ruleBasisSentence({ ...rule, rateBp: 825, base: 'direct+researcherFee', dateBasis: 'signing', rounding: { unit: 1000, scope: 'fiscalYear' }, taxMode: 'none' });
    expect(other.ja).toBe('間接経費は直接経費と研究料の合計の8.25%です（2020-04-01施行の規程の第2項、契約締結日による。年度ごとに1,000円未満切り捨て、消費税は不課税）。');
    expect(other.en).toContain('each fiscal year, no consumption tax');
  });
});
