import type { IncomeYear } from '../application/report-income.js';
import type { IncomeAnswer } from './income.dto.js';

export function toIncomeAnswer(years: readonly IncomeYear[]): IncomeAnswer {
  return {
    years: years.map(({ fiscalYear, plan, planSource, received, receivedExTax, contracted, contractedExTax, due, overhead, effectiveRateBp }) => ({
      fiscalYear, plan, planSource, received, receivedExTax, contracted, contractedExTax, due, overhead, effectiveRateBp,
    })),
    notes: years.flatMap(({ fiscalYear, unconfirmed }) => (unconfirmed === null ? [] : [{
      fiscalYear, code: 'overhead_rate_unconfirmed' as const, note: unconfirmed.note, source: unconfirmed.source,
    }])),
  };
}
