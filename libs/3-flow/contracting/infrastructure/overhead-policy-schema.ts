import { basisPoints, isPlainDate, type PlainDate, yen } from '@musubi/kernel';
import { z } from 'zod';
import { contractTypes } from '../domain/contract-type.js';
import type { OverheadPolicy } from '../domain/overhead-policy.js';

const amount = z.int().min(0).transform(yen);
const rate = z.int().min(0).max(100_000).transform(basisPoints);
const day = z.string().refine(isPlainDate).transform((text) => text as PlainDate);

const condition = z.strictObject({
  from: day.optional(),
  to: day.optional(),
  contractTypes: z.array(z.enum(contractTypes)).optional(),
  sme: z.boolean().optional(),
  prefecture: z.string().min(1).optional(),
  directAtLeast: amount.optional(),
  directAtMost: amount.optional(),
  annualisedDirectAtLeast: amount.optional(),
  umbrella: z.boolean().optional(),
  publicMoney: z.boolean().optional(),
});

/** A policy table as it comes from a loader or from the database; a key that is not known is an error, not ignored. */
export const overheadPolicySchema: z.ZodType<OverheadPolicy> = z.strictObject({
  dateBasis: z.enum(['start', 'signing']),
  rounding: z.strictObject({ unit: z.union([z.literal(1), z.literal(1000)]), scope: z.enum(['total', 'fiscalYear']) }),
  tax: z.strictObject({ mode: z.enum(['exclusive', 'inclusive', 'none', 'export']), rateBp: rate }),
  amendment: z.enum(['current', 'original']),
  rules: z.array(z.strictObject({
    when: condition,
    base: z.enum(['direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp']),
    rateBp: rate,
  })).min(1),
});
