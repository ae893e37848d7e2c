import type { Branded, FiscalYear } from '@musubi/kernel';

/** An invoice's number within its university, `MICHINOKU-INV-2021-0001`; a counter-document takes the next of the same series. */
export type InvoiceNumber = Branded<string, 'InvoiceNumber'>;

/** The sequence counts from 1 within university and fiscal year of issue, without gaps. Throws RangeError on a sequence below 1. */
export function invoiceNumber(universityCode: string, fiscalYear: FiscalYear, sequence: number): InvoiceNumber {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence number: ${sequence}`);
  return `${universityCode.toUpperCase()}-INV-${fiscalYear}-${String(sequence).padStart(4, '0')}` as InvoiceNumber;
}
