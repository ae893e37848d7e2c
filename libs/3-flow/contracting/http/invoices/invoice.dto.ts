import { z } from 'zod';
import { accountKinds } from '../../domain/invoices/invoice.js';

const text = z.string().trim().min(1).max(200);

export const issueInvoiceBody = z.strictObject({ instalmentId: z.uuid(), dueDate: z.iso.date().optional() });
export const cancelInvoiceBody = z.strictObject({ reason: z.string().trim().min(1).max(500) });
export const printQuery = z.object({ language: z.enum(['ja', 'en']).default('ja') });

const taxKind = z.enum(['taxed', 'export', 'none']);

export const invoiceAnswer = z.object({
  id: z.string(), contractId: z.string(), instalmentId: z.string(), number: z.string(),
  /** The invoice that a counter-document takes back. */
  cancelsId: z.string().nullable(), reason: z.string().nullable(),
  issuedOn: z.string(), fiscalYear: z.int(), dueDate: z.string(), recipient: z.string(), amount: z.int(),
  lines: z.array(z.object({ description: z.string(), amount: z.int(), taxKind, rateBp: z.int() })),
  taxes: z.array(z.object({ taxKind, rateBp: z.int(), amount: z.int(), net: z.int(), tax: z.int() })),
});

export const invoiceList = z.object({ items: z.array(invoiceAnswer), nextCursor: z.null() });

export const issuerBody = z.strictObject({
  name: text, nameEn: text.nullable(), address: text,
  /** T and the 13 digits of the corporate number. */
  registrationNumber: z.string().max(30),
  bankName: text, branchName: text, accountKind: z.enum(accountKinds), accountNumber: z.string().regex(/^\d{1,10}$/u), accountHolder: text, accountHolderKana: text,
});

export const issuerAnswer = z.object({ issuer: issuerBody.nullable() });

export type IssueInvoiceBody = z.infer<typeof issueInvoiceBody>;
export type CancelInvoiceBody = z.infer<typeof cancelInvoiceBody>;
export type PrintQuery = z.infer<typeof printQuery>;
export type InvoiceAnswer = z.infer<typeof invoiceAnswer>;
export type InvoiceList = z.infer<typeof invoiceList>;
export type IssuerBody = z.infer<typeof issuerBody>;
export type IssuerAnswer = z.infer<typeof issuerAnswer>;
