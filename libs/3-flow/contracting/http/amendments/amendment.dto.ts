import { z } from 'zod';
import { largestAmount } from '../../domain/contract-amount-errors.js';
import { mostLines } from '../../domain/contract-line-errors.js';
import { contractLineKinds } from '../../domain/contract-line.js';
import { bearingParties, gateBody, partiesBody } from '../content/contract-content.dto.js';
import { priceFields, yenField } from '../price-fields.dto.js';

const day = z.iso.date();
const amount = z.int().min(-largestAmount).max(largestAmount);

/** What is absent stays. Lines are additions, negative ones reductions; instalments plan what is open anew. */
export const previewAmendmentBody = z.strictObject({
  date: day,
  endDate: day.optional(),
  companyName: z.string().trim().min(1).max(200).optional(),
  people: z.array(z.string().trim().min(1).max(200)).max(100).optional(),
  parties: partiesBody.optional(),
  lines: z.array(z.strictObject({
    kind: z.enum(contractLineKinds), amount, fiscalYear: z.int().min(1).max(9_998).optional(), basis: z.string().max(500),
  })).max(mostLines).optional(),
  instalments: z.array(z.strictObject({ dueDate: day, amount })).max(120).optional(),
});

export const amendmentBody = previewAmendmentBody.extend({
  reason: z.string().trim().min(1).max(2_000),
  /** What was looked at before a party from abroad joins. */
  exportControl: gateBody.pick({ note: true, checks: true }).optional(),
});

const terms = z.object({ endDate: z.string(), companyName: z.string(), people: z.array(z.string()), parties: bearingParties, ...priceFields });
const plan = z.array(z.object({ id: z.string(), sequence: z.int(), dueDate: z.string(), fiscalYear: z.int(), amount: yenField }));

/** `rule`: what its addition was priced by; null where it keeps the rates of what was concluded. */
export const amendmentAnswer = z.object({
  sequence: z.int(), date: z.string(), reason: z.string(), before: terms, after: terms, planBefore: plan, planAfter: plan,
  rule: z.object({ policyId: z.string(), ruleIndex: z.int(), rateBp: z.int() }).nullable(),
});

/** `needsApproval`: a second person has to approve the total before it is concluded. `exportChecks`: what is to be looked at before. */
export const previewAmendmentAnswer = amendmentAnswer.extend({ needsApproval: z.boolean(), exportChecks: z.array(z.string()) });

export type PreviewAmendmentAnswer = z.infer<typeof previewAmendmentAnswer>;
export type PreviewAmendmentBody = z.infer<typeof previewAmendmentBody>;
export type AmendmentBody = z.infer<typeof amendmentBody>;
export type AmendmentAnswer = z.infer<typeof amendmentAnswer>;
