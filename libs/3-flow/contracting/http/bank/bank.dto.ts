import { z } from 'zod';
import { proposalReasons } from '../../domain/bank/propose-payments.js';

const column = z.string().trim().min(1).max(100);

export const uploadBankFileBody = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** The CSV, UTF-8 or Shift_JIS, in base64. */
  content: z.base64().max(800_000),
  /** The names of the columns, where they are not those that banks use. */
  columns: z.strictObject({ date: column, amount: column, payer: column, reference: column.optional(), out: column.optional() }).optional(),
});

export const confirmBankLinesBody = z.strictObject({
  lines: z.array(z.strictObject({ lineId: z.uuid(), instalmentId: z.uuid(), overpayment: z.boolean().optional() })).min(1).max(1_000),
});

export const uploadedAnswer = z.object({ id: z.string(), added: z.int(), known: z.int(), passedOver: z.int() });

const bankFile = z.object({ id: z.string(), name: z.string(), uploadedAt: z.string(), lines: z.int(), waiting: z.int(), knownLines: z.int() });

const waitingInstalment = z.object({
  instalmentId: z.string(), contractId: z.string(), contractNumber: z.string(), companyName: z.string(), dueDate: z.string(), open: z.int(), invoiceNumber: z.string().nullable(),
});

const proposal = waitingInstalment.extend({ score: z.int(), reasons: z.array(z.enum(proposalReasons)) });

export const bankFileList = z.object({ items: z.array(bankFile), nextCursor: z.null() });

export const bankFileAnswer = bankFile.extend({
  waitingInstalments: z.array(waitingInstalment),
  rows: z.array(z.object({
    id: z.string(), line: z.int(), date: z.string(), amount: z.int(), payer: z.string(), reference: z.string(),
    receiptId: z.string().nullable(), best: proposal.nullable(), others: z.array(proposal),
  })),
});

export const confirmedAnswer = z.object({ receiptIds: z.array(z.string()) });

export type UploadBankFileBody = z.infer<typeof uploadBankFileBody>;
export type ConfirmBankLinesBody = z.infer<typeof confirmBankLinesBody>;
export type UploadedAnswer = z.infer<typeof uploadedAnswer>;
export type BankFileList = z.infer<typeof bankFileList>;
export type BankFileAnswer = z.infer<typeof bankFileAnswer>;
export type ConfirmedAnswer = z.infer<typeof confirmedAnswer>;
