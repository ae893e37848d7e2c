import { corporateNumberCheckDigit } from '@musubi/kernel';

/** No registry office has this number, so no real corporate number begins with it (after the check digit). */
const noSuchOffice = '9999';
/** Of joint-stock companies. */
const kind = '01';

/** A valid corporate number that belongs to nobody, the same one for the same place in the list. */
export function fictionalCorporateNumber(place: number): string {
  const base = `${noSuchOffice}${kind}${String(100_003 + place * 397).padStart(6, '0')}`;
  return `${corporateNumberCheckDigit(base)}${base}`;
}
