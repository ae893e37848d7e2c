import { z } from 'zod';
import { largestAmount } from '../domain/contract-amount-errors.js';
import { mostLines } from '../domain/contract-line-errors.js';
import { contractLineKinds } from '../domain/contract-line.js';
import { refundClauses } from '../domain/money-in/refund-clause.js';
import { contractTypes } from '../domain/contract-type.js';

const day = z.iso.date();
const amount = z.int().min(-largestAmount).max(largestAmount);

const terms = z.strictObject({
  type: z.enum(contractTypes),
  startDate: day,
  endDate: day,
  lines: z.array(z.strictObject({
    kind: z.enum(contractLineKinds),
    amount,
    fiscalYear: z.int().min(1).max(9_998).optional(),
    basis: z.string().max(500),
  })).max(mostLines),
  instalments: z.array(z.strictObject({ dueDate: day, amount })).max(120).optional(),
  umbrella: z.boolean().optional(),
  publicMoney: z.boolean().optional(),
  /** What becomes of money that is not used; absent: it stays. */
  refundClause: z.enum(refundClauses).optional(),
});

export const draftContractBody = terms.extend({ signingDate: day, title: z.string().trim().min(1).max(200).optional() });

export const previewContractBody = terms.extend({ signingDate: day.optional(), title: z.string().max(200).optional() });

export type DraftContractBody = z.infer<typeof draftContractBody>;
export type PreviewContractBody = z.infer<typeof previewContractBody>;
