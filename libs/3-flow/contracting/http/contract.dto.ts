import { z } from 'zod';
import { largestAmount } from '../domain/contract-amount-errors.js';
import { appliedRule, contractAnswer, receipt } from './contract-parts.dto.js';
import { priceFields, yenField } from './price-fields.dto.js';

export const draftedAnswer = z.object({
  id: z.string(), number: z.string(),
  direct: yenField, overhead: yenField, subtotal: yenField, tax: yenField, total: yenField,
});

export const previewAnswer = z.object({
  ...priceFields,
  effectiveRateBp: z.int().nullable(),
  overheadRule: appliedRule,
  byFiscalYear: z.array(z.object({
    fiscalYear: z.int(), direct: yenField, researcherFee: yenField, overhead: yenField, strategicFee: yenField,
    subtotal: yenField, tax: yenField, total: yenField,
  })),
  instalments: z.array(z.object({ sequence: z.int(), dueDate: z.string(), fiscalYear: z.int(), amount: yenField })),
});

export const contractList = z.object({ items: z.array(contractAnswer), nextCursor: z.null() });

/** A day: the state at its end in Tokyo. */
export const asOfQuery = z.object({ asOf: z.iso.date().optional() });

export const signedAnswer = z.object({ id: z.string(), number: z.string(), state: z.string(), version: z.int() });

/** `date`: a day, or an instant with its offset, which is the day it was in Tokyo. */
export const receiptBody = z.strictObject({
  date: z.string().max(40),
  amount: z.int().max(largestAmount),
  instalmentId: z.uuid().optional(),
  /** More may come in than is open; the rest can be given back. */
  overpayment: z.boolean().optional(),
});

export const receiptAnswer = receipt;

export type DraftedAnswer = z.infer<typeof draftedAnswer>;
export type PreviewAnswer = z.infer<typeof previewAnswer>;
export type ContractList = z.infer<typeof contractList>;
export type SignedAnswer = z.infer<typeof signedAnswer>;
export type AsOfQuery = z.infer<typeof asOfQuery>;
export type ReceiptBody = z.infer<typeof receiptBody>;
