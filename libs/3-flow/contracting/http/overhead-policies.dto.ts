import { z } from 'zod';
import { contractTypes } from '../domain/contract-type.js';
import { overheadPolicySchema } from '../public/overhead-policy-schema.js';
import { overheadPolicyAnswer } from './engagement.dto.js';
import { bilingual, yenField } from './contract-parts.dto.js';

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
  case: z.strictObject({
    contractType: z.enum(contractTypes), startDate: day, endDate: day, signingDate: day.nullable(),
    sme: z.boolean().nullable(), prefecture: z.string().min(1).max(20).nullable(), umbrella: z.boolean(), publicMoney: z.boolean(),
    direct: z.int().min(0).max(1_000_000_000_000),
  }),
});

const tableError = z.object({ code: z.string(), path: z.string(), message: z.string(), words: bilingual.nullable() });

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
