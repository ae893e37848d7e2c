import { z } from 'zod';
import { largestAmount } from '../../domain/contract-amount-errors.js';

const reason = z.string().trim().min(1).max(500);
const unused = z.int().min(0).max(largestAmount).optional();

/** `date`: absent, today. */
export const reverseBody = z.strictObject({ date: z.string().max(40).optional(), reason });

/** `instalmentId`: absent, the oldest open instalments. */
export const moveBody = z.strictObject({ instalmentId: z.uuid().optional(), reason });

/** Either what came in too much, tax included, or what was not used, without tax. */
export const refundBody = z.strictObject({
  date: z.string().max(40), reason,
  overpaid: z.int().min(1).max(largestAmount).optional(),
  unused: z.strictObject({ direct: unused, overhead: unused, other: unused }).optional(),
}).refine((body) => (body.overpaid === undefined) !== (body.unused === undefined), { path: ['unused'], message: 'Either overpaid or unused.' });

export const carryOverBody = z.strictObject({
  fromFiscalYear: z.int().min(1).max(9_998), amount: z.int().min(-largestAmount).max(largestAmount), reason,
});

export type ReverseBody = z.infer<typeof reverseBody>;
export type MoveBody = z.infer<typeof moveBody>;
export type RefundBody = z.infer<typeof refundBody>;
export type CarryOverBody = z.infer<typeof carryOverBody>;
