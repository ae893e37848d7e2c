import { z } from 'zod';
import { asOfField, scopeField, yenField } from './entries.dto.js';

const fiscalYear = z.coerce.number().int().min(1950).max(2200);
const mostYears = 50;

/** Fiscal years, both included. */
export const yearRange = { from: fiscalYear.optional(), to: fiscalYear.optional() };

export function isRange({ from, to }: { readonly from?: number | undefined; readonly to?: number | undefined }): boolean {
  return from === undefined || to === undefined || (from <= to && to - from < mostYears);
}

export const rangeError = { path: ['to'], error: `from 1 to ${mostYears} years` };

/** `asOf`: entries recorded, and plans known, by the end of this day. */
export const incomeQuery = z.object({ ...yearRange, asOf: asOfField, scope: scopeField }).refine(isRange, rangeError);

export const incomeAnswer = z.object({
  years: z.array(z.object({
    fiscalYear: z.int(), plan: yenField.nullable(), planSource: z.string().nullable(), received: yenField, receivedExTax: yenField,
    contracted: yenField, contractedExTax: yenField, due: yenField, overhead: yenField, effectiveRateBp: z.int().nullable(),
  })),
  notes: z.array(z.object({
    fiscalYear: z.int(), code: z.enum(['overhead_rate_unconfirmed']), note: z.string().nullable(), source: z.string(),
  })),
});

export type IncomeQueryInput = z.infer<typeof incomeQuery>;
export type IncomeAnswer = z.infer<typeof incomeAnswer>;
