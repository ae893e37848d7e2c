import type { Invoice, InvoiceIssuer } from '../../domain/invoices/invoice.js';
import type { InvoiceAnswer, IssuerAnswer } from './invoice.dto.js';

export function toInvoiceAnswer({ id, contractId, instalmentId, number, cancelsId, reason, issuedOn, fiscalYear, dueDate, recipient, amount, lines, taxes }: Invoice): InvoiceAnswer {
  return {
    id, contractId, instalmentId, number, cancelsId, reason, issuedOn, fiscalYear, dueDate, recipient, amount,
    lines: lines.map((line) => ({ description: line.description, amount: line.amount, taxKind: line.taxKind, rateBp: line.rateBp })),
    taxes: taxes.map((tax) => ({ taxKind: tax.taxKind, rateBp: tax.rateBp, amount: tax.amount, net: tax.net, tax: tax.tax })),
  };
}

export function toIssuerAnswer(issuer: InvoiceIssuer | undefined): IssuerAnswer {
  if (!issuer) return { issuer: null };
  const { name, nameEn, address, registrationNumber, bankName, branchName, accountKind, accountNumber, accountHolder, accountHolderKana } = issuer;
  return { issuer: { name, nameEn, address, registrationNumber, bankName, branchName, accountKind, accountNumber, accountHolder, accountHolderKana } };
}
