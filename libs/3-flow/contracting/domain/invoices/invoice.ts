import type { FiscalYear, PlainDate, Yen } from '@musubi/kernel';
import type { InvoiceLine, TaxOfRate } from './invoice-taxes.js';

export const accountKinds = ['ordinary', 'current'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Who issues: kept with each invoice as it was on the day. */
export interface InvoiceIssuer {
  readonly name: string;
  readonly nameEn: string | null;
  readonly address: string;
  /** T and 13 digits. */
  readonly registrationNumber: string;
  readonly bankName: string;
  readonly branchName: string;
  readonly accountKind: AccountKind;
  readonly accountNumber: string;
  readonly accountHolder: string;
  /** As banks write it. */
  readonly accountHolderKana: string;
}

/** An invoice, or the counter-document that takes one back (`cancelsId`): then every amount is negative. Never changed. */
export interface Invoice {
  readonly id: string;
  readonly tenantId: string;
  readonly contractId: string;
  readonly instalmentId: string;
  readonly number: string;
  readonly cancelsId: string | null;
  readonly reason: string | null;
  readonly issuedOn: PlainDate;
  readonly fiscalYear: FiscalYear;
  readonly dueDate: PlainDate;
  readonly recipient: string;
  /** Of the contract. */
  readonly contractNumber: string;
  readonly contractTitle: string;
  /** Tax included, whole yen. */
  readonly amount: Yen;
  readonly lines: readonly InvoiceLine[];
  readonly taxes: readonly TaxOfRate[];
  readonly issuer: InvoiceIssuer;
  readonly issuedAt: string;
  readonly issuedBy: string | null;
}

/** The counter-document of an invoice: the same with each amount turned. */
export function counterDocument(invoice: Invoice): Pick<Invoice, 'amount' | 'lines' | 'taxes'> {
  const turned = (amount: Yen): Yen => (amount === 0 ? amount : -amount as Yen);
  return {
    amount: turned(invoice.amount),
    lines: invoice.lines.map((line) => ({ ...line, amount: turned(line.amount) })),
    taxes: invoice.taxes.map((tax) => ({ ...tax, amount: turned(tax.amount), net: turned(tax.net), tax: turned(tax.tax) })),
  };
}
