import { z } from 'zod';
import { largestAmount } from '../../domain/contract-amount-errors.js';
import { contractTypes } from '../../domain/contract-type.js';
import { bilingual, named } from '../contract-parts.dto.js';
import { yenField } from '../price-fields.dto.js';

const amount = z.int().min(0).max(largestAmount).nullable();

export const estimateRangeBody = z.strictObject({
  contractType: z.enum(contractTypes).default('joint_research'),
  months: z.int().min(1).max(60).default(12),
  /** Tax included; null where it is open. */
  budget: z.strictObject({ min: amount, max: amount }).refine(({ min, max }) => (min !== null || max !== null) && (min === null || max === null || min <= max), 'a budget has an end at least, and the lower is not above the upper'),
  /** Empty: all that take part. */
  universities: z.array(z.uuid()).max(20).default([]),
});

const end = z.object({
  direct: yenField, overhead: yenField, tax: yenField, total: yenField, rateBp: z.int(),
  /** By which rule, in words. */
  basis: bilingual,
}).nullable();

export const estimateRangeAnswer = z.object({
  /** What was taken for granted of the contract and of the company. */
  assumed: z.object({ startDate: z.string(), endDate: z.string(), sme: z.boolean().nullable(), prefecture: z.string().nullable() }),
  items: z.array(z.object({ university: named, low: end, high: end })),
});

export type EstimateRangeBody = z.infer<typeof estimateRangeBody>;
export type EstimateRangeAnswer = z.infer<typeof estimateRangeAnswer>;
