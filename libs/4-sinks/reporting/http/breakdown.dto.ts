import { z } from 'zod';
import { dimensions } from '../domain/breakdown.js';
import { measures } from '../domain/measure.js';
import { asOfField, scopeField, yenField } from './entries.dto.js';
import { isRange, rangeError, yearRange } from './income.dto.js';

export const breakdownQuery = z.object({
  by: z.enum(dimensions), measure: z.enum(measures).default('received'), scope: scopeField, ...yearRange, asOf: asOfField,
}).refine(isRange, rangeError);

const sums = { count: z.int(), amount: yenField, amountExTax: yenField, direct: yenField, overhead: yenField, effectiveRateBp: z.int().nullable() };

export const breakdownAnswer = z.object({
  by: z.enum(dimensions), measure: z.enum(measures), from: z.int(), to: z.int(),
  groups: z.array(z.object({
    /** What the rows behind the group are asked for with. */
    key: z.string(), name: z.string().nullable(),
    years: z.array(z.object({ fiscalYear: z.int(), ...sums })), total: z.object(sums),
  })),
});

export type BreakdownQueryInput = z.infer<typeof breakdownQuery>;
export type BreakdownAnswer = z.infer<typeof breakdownAnswer>;
