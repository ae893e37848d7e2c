import { basisPoints, isPlainDate, type PlainDate, yen } from '@musubi/kernel';
import { z } from 'zod';
import { contractTypes } from '../domain/contract-type.js';
import type { OverheadPolicy } from '../domain/overhead-policy.js';

const amount = z.int().min(0).transform(yen);
const rate = z.int().min(0).max(100_000).transform(basisPoints);

/** A day that exists, `YYYY-MM-DD`. */
export const plainDay: z.ZodType<PlainDate> = z.string()
  .refine(isPlainDate, { params: { code: 'contract.date_invalid' }, error: 'Not a date of the form YYYY-MM-DD that exists.' })
  .transform((text) => text as PlainDate);

/** Where there is no tax, its rate may be left out. */
const tax = z.strictObject({ mode: z.enum(['exclusive', 'inclusive', 'none', 'export']), rateBp: rate.optional() })
  .superRefine(({ mode, rateBp }, context) => {
    if (rateBp !== undefined || mode === 'none' || mode === 'export') return;
    context.addIssue({ code: 'custom', path: ['rateBp'], params: { code: 'input.missing' }, message: `A tax that is ${mode} has a rate.` });
  })
  .transform(({ mode, rateBp }) => ({ mode, rateBp: rateBp ?? basisPoints(0) }));


const conditionWith = (contractType: z.ZodType<string>) => z.strictObject({
  from: plainDay.optional(),
  to: plainDay.optional(),
  contractTypes: z.array(contractType).optional(),
  sme: z.boolean().optional(),
  prefecture: z.string().min(1).optional(),
  directAtLeast: amount.optional(),
  directAtMost: amount.optional(),
  annualisedDirectAtLeast: amount.optional(),
  umbrella: z.boolean().optional(),
  publicMoney: z.boolean().optional(),
});

/** A policy table from outside; a key that is not known is an error, not ignored. */
export const overheadPolicySchemaWith = (contractType: z.ZodType<string>, leastRules = 1): z.ZodType<OverheadPolicy> => z.strictObject({
  dateBasis: z.enum(['start', 'signing']),
  rounding: z.strictObject({ unit: z.union([z.literal(1), z.literal(1000)]), scope: z.enum(['total', 'fiscalYear']) }),
  tax,
  amendment: z.enum(['current', 'original']),
  rules: z.array(z.strictObject({
    when: conditionWith(contractType).default({}),
    base: z.enum(['direct', 'direct+researcherFee', 'direct+tax', 'total', 'totalGrossedUp']),
    rateBp: rate,
  })).min(leastRules),
});

/** A policy table as it comes from a loader or from the database, for the types of contract that the product has. */
export const overheadPolicySchema: z.ZodType<OverheadPolicy> = overheadPolicySchemaWith(z.enum(contractTypes));
