import type { AmendmentBody, Contract, LineKind } from '../../../api/types';
import { linesOf, partiesOfLines } from './party-lines';

/** The form as it stands; one line at a time, as most amendments have. */
export interface AmendmentDraft {
  readonly date: string;
  readonly endDate: string;
  readonly companyName: string;
  /** A name a line; empty: they stay. */
  readonly people: string;
  /** As `party-lines.ts` writes them; undefined: they stay. */
  readonly parties: string | undefined;
  readonly kind: LineKind;
  readonly fiscalYear: string;
  readonly basis: string;
  /** Negative takes off. */
  readonly amount: number | undefined;
  readonly reason: string;
  /** What of export control's list was looked at, and the note about it. */
  readonly checks: readonly string[];
  readonly checkNote: string;
}

export function newAmendment({ endDate, company, lines }: Pick<Contract, 'endDate' | 'lines' | 'company'>, today: string): AmendmentDraft {
  return { date: today, endDate, companyName: company.name, people: '', parties: undefined, kind: 'direct', fiscalYear: String(lines.at(-1)?.fiscalYear ?? ''), basis: '', amount: undefined, reason: '', checks: [], checkNote: '' };
}

/** What is asked for: only what differs from the contract. Undefined while that is nothing, or not whole yet. */
export function amendmentOf(draft: AmendmentDraft, contract: Pick<Contract, 'endDate' | 'company'>): Omit<AmendmentBody, 'reason'> | undefined {
  const { date, endDate, companyName, people, parties, kind, fiscalYear, basis, amount } = draft;
  const names = linesOf(people);
  const joined = partiesOfLines(parties ?? '');
  const changes = {
    ...(endDate !== '' && endDate !== contract.endDate && { endDate }),
    ...(companyName.trim() !== '' && companyName.trim() !== contract.company.name && { companyName: companyName.trim() }),
    ...(names.length > 0 && { people: names }),
    ...(joined.length > 0 && { parties: joined }),
    ...(amount !== undefined && amount !== 0 && { lines: [{ kind, amount, basis: basis.trim(), ...(/^\d{4}$/u.test(fiscalYear) && { fiscalYear: Number(fiscalYear) }) }] }),
  };
  const halfSaid = amount !== undefined && amount !== 0 && basis.trim() === '';
  return date === '' || halfSaid || Object.keys(changes).length === 0 ? undefined : { date, ...changes };
}
