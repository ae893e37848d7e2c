import { z } from 'zod';
import { approvalKinds } from '../../domain/approval/two-person-approval.js';
import { largestAmount } from '../../domain/contract-amount-errors.js';
import { yenField } from '../price-fields.dto.js';

const note = z.string().trim().min(1).max(2_000).nullable().default(null);

/** `amount`: the total to be approved, with an amendment to come; absent, the contract's. */
export const askApprovalBody = z.strictObject({ amount: z.int().min(1).max(largestAmount).optional(), note });
export const decideApprovalBody = z.strictObject({ outcome: z.enum(['approved', 'refused']), note });

export const approvalStepAnswer = z.object({
  id: z.string(), kind: z.enum(approvalKinds), askedId: z.string().nullable(), amount: yenField, note: z.string().nullable(), madeAt: z.string(), madeBy: z.string(), name: z.string().nullable(),
});

/** Whole yen. `missing`: the contract's total is still to be approved. */
export const approvalList = z.object({
  threshold: yenField.nullable(), approvedUpTo: yenField, missing: z.boolean(), items: z.array(approvalStepAnswer), nextCursor: z.null(),
});

export const thresholdBody = z.strictObject({ amount: z.int().min(0).max(largestAmount).nullable() });
export const thresholdAnswer = z.object({ amount: yenField.nullable(), history: z.array(z.object({ amount: yenField.nullable(), setAt: z.string(), setBy: z.string() })) });

export type AskApprovalBody = z.infer<typeof askApprovalBody>;
export type DecideApprovalBody = z.infer<typeof decideApprovalBody>;
export type ApprovalStepAnswer = z.infer<typeof approvalStepAnswer>;
export type ApprovalList = z.infer<typeof approvalList>;
export type ThresholdBody = z.infer<typeof thresholdBody>;
export type ThresholdAnswer = z.infer<typeof thresholdAnswer>;
