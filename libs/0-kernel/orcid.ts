import type { Branded } from './branded.js';
import { fail, ok, type DomainError, type Result } from './result.js';

/** An ORCID iD in its canonical form, `0000-0002-1825-0097`. */
export type Orcid = Branded<string, 'Orcid'>;

const pattern = /^(?:https?:\/\/orcid\.org\/)?(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i;

/**
 * Reads an ORCID iD, with or without hyphens or its https://orcid.org/ address.
 * Errors `orcid.malformed`, `orcid.check_digit_wrong`.
 */
export function parseOrcid(text: string): Result<Orcid, DomainError> {
  const groups = pattern.exec(text.normalize('NFKC').trim())?.slice(1);
  if (groups === undefined) return fail('orcid.malformed', 'An ORCID iD has 16 characters, 0000-0000-0000-0000.');
  const orcid = groups.join('-').toUpperCase();
  const digits = orcid.replaceAll('-', '');
  if (checkCharacter(digits.slice(0, 15)) !== digits[15]) {
    return fail('orcid.check_digit_wrong', 'The check digit of the ORCID iD is wrong.');
  }
  return ok(orcid as Orcid);
}

// ISO 7064 MOD 11-2, where X stands for ten.
function checkCharacter(base: string): string {
  const total = [...base].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
  const check = (12 - total) % 11;
  return check === 10 ? 'X' : String(check);
}
