import type { PlainDate } from '@musubi/kernel';
import type { NotedPolicy } from '../domain/noted-policy.js';
import { ruleBasisSentence } from '../domain/rule-basis.js';
import type { ContractPrice } from '../domain/price-contract.js';
import type { TriedPolicy } from '../application/try-overhead-policy.js';
import type { OverheadPolicyAnswer } from './engagement.dto.js';
import type { PolicyVersions, TriedAnswer } from './overhead-policies.dto.js';

type Words = { ja: string; en: string };

export function toOverheadPolicyAnswer(noted: NotedPolicy, date: PlainDate): OverheadPolicyAnswer {
  return { ...toPolicyVersion(noted), date };
}

export function toPolicyVersion(noted: NotedPolicy): PolicyVersions['items'][number] {
  const { dateBasis, rounding, tax, amendment, rules } = noted.policy;
  return {
    id: noted.id, validFrom: noted.validFrom, dateBasis, amendment,
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

export function toTriedAnswer({ price, verdicts, tableErrors }: TriedPolicy): TriedAnswer {
  return {
    rule: price.ok ? price.value.ruleIndex : null,
    error: price.ok ? null : { code: price.error.code, message: price.error.message },
    verdicts: verdicts.map(({ index, unmet }) => ({ index, unmet: [...unmet] })),
    price: price.ok ? toPriceAnswer(price.value) : null,
    tableErrors: tableErrors.map(({ code, path = '', message, params }) => ({ code, path, message, words: (params?.['words'] as Words | undefined) ?? null })),
  };
}

function toPriceAnswer({ direct, overhead, subtotal, tax, total, effectiveRateBp }: ContractPrice): TriedAnswer['price'] {
  return { direct, overhead, subtotal, tax, total, effectiveRateBp };
}
