import type { Branded, FiscalYear } from '@musubi/kernel';

/** A contract's number within its university, `MICHINOKU-2021-0001`. */
export type ContractNumber = Branded<string, 'ContractNumber'>;

/**
 * `<UNIVERSITY>-<fiscal year>-<sequence>`, the sequence counted from 1 within university and fiscal year and at least
 * four digits long. Throws RangeError on a code that is not letters, digits and hyphens, or a sequence below 1.
 */
export function contractNumber(universityCode: string, fiscalYear: FiscalYear, sequence: number): ContractNumber {
  const code = universityCode.toUpperCase();
  if (!/^[A-Z0-9]+(?:-[A-Z0-9]+)*$/.test(code)) throw new RangeError(`not a university code: ${universityCode}`);
  if (!Number.isSafeInteger(fiscalYear) || fiscalYear < 1) throw new RangeError(`not a fiscal year: ${fiscalYear}`);
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`not a sequence number: ${sequence}`);
  return `${code}-${fiscalYear}-${String(sequence).padStart(4, '0')}` as ContractNumber;
}
