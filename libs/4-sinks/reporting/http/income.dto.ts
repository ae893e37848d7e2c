import { pageOf, pageQuery } from '@musubi/platform/http/cursor';
import { z } from 'zod';

const yenField = z.int();
const fiscalYear = z.coerce.number().int().min(1950).max(2200);
const mostYears = 50;

export const incomeQuery = z.object({
  from: fiscalYear.optional(),
  to: fiscalYear.optional(),
  /** Plans as known on this day. */
  asOf: z.iso.date().optional(),
}).refine(({ from, to }) => from === undefined || to === undefined || (from <= to && to - from < mostYears), {
  path: ['to'], error: `from 1 to ${mostYears} years`,
});

export const incomeAnswer = z.object({
  years: z.array(z.object({
    fiscalYear: z.int(), plan: yenField.nullable(), received: yenField, receivedExTax: yenField,
    overhead: yenField, effectiveRateBp: z.int().nullable(),
  })),
  notes: z.array(z.object({
    fiscalYear: z.int(), code: z.enum(['overhead_rate_unconfirmed']), note: z.string().nullable(), source: z.string(),
  })),
});

const filters = { q: z.string().trim().max(100).optional(), department: z.uuid().optional() };

export const receiptsQuery = pageQuery.extend(filters);
export const receiptsExportQuery = z.object(filters);

const named = z.object({ id: z.string(), name: z.string() });

export const receiptsAnswer = pageOf(z.object({
  id: z.string(), date: z.string(), contract: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  company: named, department: named.nullable(),
  amount: yenField, amountExTax: yenField, direct: yenField, overhead: yenField,
})).extend({
  fiscalYear: z.int(),
  /** Over everything the filter lets through; without a filter it is the year's figure. */
  total: z.object({
    count: z.int(), received: yenField, receivedExTax: yenField, direct: yenField, overhead: yenField, effectiveRateBp: z.int().nullable(),
  }),
});

export type IncomeQueryInput = z.infer<typeof incomeQuery>;
export type IncomeAnswer = z.infer<typeof incomeAnswer>;
export type ReceiptsQuery = z.infer<typeof receiptsQuery>;
export type ReceiptsExportQuery = z.infer<typeof receiptsExportQuery>;
export type ReceiptsAnswer = z.infer<typeof receiptsAnswer>;
