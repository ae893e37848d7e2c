import type { DomainError, PlainDate } from '@musubi/kernel';
import type { NotedPolicy } from '../domain/noted-policy.js';
import type { OverheadFacts } from '../domain/overhead-facts.js';
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
    tableErrors: tableErrors.map(toTableError),
  };
}

function toTableError({ code, path = '', message, params = {} }: DomainError): TriedAnswer['tableErrors'][number] {
  const { words, rule, wonBy, case: shown } = params as { words?: Words; rule?: number; wonBy?: number | null; case?: OverheadFacts };
  return { code, path, message, words: words ?? null, rule: rule ?? null, wonBy: wonBy ?? null, case: shown === undefined ? null : toCaseAnswer(shown) };
}

function toCaseAnswer(facts: OverheadFacts): NonNullable<TriedAnswer['tableErrors'][number]['case']> {
  const { contractType, startDate, endDate, signingDate, sme, prefecture, umbrella, publicMoney, direct } = facts;
  return { contractType, startDate, endDate, signingDate, sme, prefecture, umbrella, publicMoney, direct };
}

function toPriceAnswer({ direct, overhead, subtotal, tax, total, effectiveRateBp }: ContractPrice): TriedAnswer['price'] {
  return { direct, overhead, subtotal, tax, total, effectiveRateBp };
}
