import type { PlainDate } from '@musubi/kernel';
import type { NotedPolicy } from '../domain/noted-policy.js';
import { ruleBasisSentence } from '../domain/rule-basis.js';
import type { OverheadPolicyAnswer } from './engagement.dto.js';

export function toOverheadPolicyAnswer(noted: NotedPolicy, date: PlainDate): OverheadPolicyAnswer {
  const { dateBasis, rounding, tax, rules } = noted.policy;
  return {
    id: noted.id, validFrom: noted.validFrom, date, dateBasis,
    rounding: { unit: rounding.unit, scope: rounding.scope }, tax: { mode: tax.mode, rateBp: tax.rateBp },
    rules: rules.map(({ when, base, rateBp }, index) => ({
      index, base, rateBp, when: { ...when },
      sentence: ruleBasisSentence({
        policyValidFrom: noted.validFrom, ruleIndex: index, rateBp, base, dateBasis, rounding, taxMode: tax.mode, taxRateBp: tax.rateBp,
      }),
    })),
    source: noted.source, note: noted.note, unconfirmedFiscalYears: [...noted.unconfirmedFiscalYears],
  };
}
