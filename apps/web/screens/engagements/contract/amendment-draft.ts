import type { AmendmentBody, Contract, LineKind } from '../../../api/types';

/** The form as it stands; one line at a time, as most amendments have. */
export interface AmendmentDraft {
  readonly date: string;
  readonly endDate: string;
  readonly companyName: string;
  /** A name a line; empty: they stay. */
  readonly people: string;
  readonly kind: LineKind;
  readonly fiscalYear: string;
  readonly basis: string;
  /** Negative takes off. */
  readonly amount: number | undefined;
  readonly reason: string;
}

export function newAmendment({ endDate, company, lines }: Pick<Contract, 'endDate' | 'lines' | 'company'>, today: string): AmendmentDraft {
  return { date: today, endDate, companyName: company.name, people: '', kind: 'direct', fiscalYear: String(lines.at(-1)?.fiscalYear ?? ''), basis: '', amount: undefined, reason: '' };
}

/** What is asked for: only what differs from the contract. Undefined while that is nothing, or not whole yet. */
export function amendmentOf(draft: AmendmentDraft, contract: Pick<Contract, 'endDate' | 'company'>): Omit<AmendmentBody, 'reason'> | undefined {
  const { date, endDate, companyName, people, kind, fiscalYear, basis, amount } = draft;
  const names = people.split('\n').map((name) => name.trim()).filter((name) => name !== '');
  const changes = {
    ...(endDate !== '' && endDate !== contract.endDate && { endDate }),
    ...(companyName.trim() !== '' && companyName.trim() !== contract.company.name && { companyName: companyName.trim() }),
    ...(names.length > 0 && { people: names }),
    ...(amount !== undefined && amount !== 0 && { lines: [{ kind, amount, basis: basis.trim(), ...(/^\d{4}$/u.test(fiscalYear) && { fiscalYear: Number(fiscalYear) }) }] }),
  };
  const halfSaid = amount !== undefined && amount !== 0 && basis.trim() === '';
  return date === '' || halfSaid || Object.keys(changes).length === 0 ? undefined : { date, ...changes };
}
