import { z } from 'zod';
import { contractTypes } from '../domain/contract-type.js';
import { overheadPolicySchema } from '../public/overhead-policy-schema.js';
import { overheadPolicyAnswer } from './engagement.dto.js';
import { bilingual } from './contract-parts.dto.js';
import { yenField } from './price-fields.dto.js';

const day = z.iso.date();

export const publishPolicyBody = z.strictObject({
  validFrom: day,
  policy: overheadPolicySchema,
  /** Where the rules stand written. */
  source: z.string().trim().min(1).max(500),
  note: z.string().trim().min(1).max(2_000).optional(),
});

export const publishedAnswer = z.object({ id: z.string() });

export const policyVersions = z.object({ items: z.array(overheadPolicyAnswer.omit({ date: true })), nextCursor: z.null() });

export const tryPolicyBody = z.strictObject({
  /** Absent: the table in force. */
  policy: overheadPolicySchema.optional(),
  /** Of a table that is given: the first day it is to be in force. */
  validFrom: day.optional(),
  case: z.strictObject({
    contractType: z.enum(contractTypes), startDate: day, endDate: day, signingDate: day.nullable(),
    sme: z.boolean().nullable(), prefecture: z.string().min(1).max(20).nullable(), umbrella: z.boolean(), publicMoney: z.boolean(),
    direct: z.int().min(0).max(1_000_000_000_000), researcherFee: z.int().min(0).max(1_000_000_000_000).default(0),
  }),
});

/** A case that a table does not know what to do with. */
const tableCase = z.object({
  contractType: z.string(), startDate: z.string(), endDate: z.string(), signingDate: z.string().nullable(),
  sme: z.boolean().nullable(), prefecture: z.string().nullable(), umbrella: z.boolean(), publicMoney: z.boolean(), direct: z.int(),
});

/** `rule`: the one that can never win, from 0; `wonBy`: which one wins its case. Both null where it is the whole table that is at fault. */
const tableError = z.object({
  code: z.string(), path: z.string(), message: z.string(), words: bilingual.nullable(),
  rule: z.int().nullable(), wonBy: z.int().nullable(), case: tableCase.nullable(),
});

export const triedAnswer = z.object({
  /** Place of the rule that won, from 0; null with the reason in `error` where none did. */
  rule: z.int().nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** For each rule the conditions that the case does not meet. */
  verdicts: z.array(z.object({ index: z.int(), unmet: z.array(z.string()) })),
  price: z.object({ direct: yenField, overhead: yenField, subtotal: yenField, tax: yenField, total: yenField, effectiveRateBp: z.int().nullable() }).nullable(),
  tableErrors: z.array(tableError),
});

export type PublishPolicyBody = z.infer<typeof publishPolicyBody>;
export type PolicyVersions = z.infer<typeof policyVersions>;
export type TryPolicyBody = z.infer<typeof tryPolicyBody>;
export type TriedAnswer = z.infer<typeof triedAnswer>;
