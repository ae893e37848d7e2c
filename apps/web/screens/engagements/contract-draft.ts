import type { ContractBody, ContractType, LineKind } from '../../api/types';

export interface DraftLine {
  readonly key: number;
  readonly kind: LineKind;
  readonly basis: string;
  readonly amount: number | undefined;
}

export interface DraftInstalment {
  readonly key: number;
  readonly dueDate: string;
  readonly amount: number | undefined;
}

/** The form as it stands; `key` only tells rows apart. */
export interface ContractDraft {
  readonly type: ContractType;
  readonly signingDate: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly refundClause: NonNullable<ContractBody['refundClause']>;
  readonly lines: readonly DraftLine[];
  readonly instalments: readonly DraftInstalment[];
}

export function newDraft(today: string): ContractDraft {
  return { type: 'joint_research', signingDate: today, startDate: '', endDate: '', refundClause: 'none', lines: [{ key: 1, kind: 'direct', basis: '', amount: undefined }], instalments: [] };
}

/** What can be priced already: the term and at least one line with an amount. Undefined before that. */
export function pricedTerms({ type, signingDate, startDate, endDate, lines }: ContractDraft): Omit<ContractBody, 'instalments'> | undefined {
  const priced = lines.flatMap(({ kind, basis, amount }) => (amount === undefined ? [] : [{ kind, amount, basis: basis.trim() || '-' }]));
  if (!signingDate || !startDate || !endDate || endDate < startDate || priced.length === 0) return undefined;
  return { type, signingDate, startDate, endDate, lines: priced };
}

export function isComplete({ signingDate, startDate, endDate, lines, instalments }: ContractDraft): boolean {
  return Boolean(signingDate && startDate && endDate) && lines.length > 0
    && lines.every(({ basis, amount }) => basis.trim() !== '' && amount !== undefined)
    && instalments.every(({ dueDate, amount }) => dueDate !== '' && amount !== undefined);
}

export function contractBodyOf({ type, signingDate, startDate, endDate, refundClause, lines, instalments }: ContractDraft): ContractBody {
  return {
    type, signingDate, startDate, endDate, refundClause,
    lines: lines.map(({ kind, basis, amount }) => ({ kind, basis: basis.trim(), amount: amount ?? 0 })),
    ...(instalments.length > 0 && { instalments: instalments.map(({ dueDate, amount }) => ({ dueDate, amount: amount ?? 0 })) }),
  };
}

/** What the instalments still lack (more than 0) or have too much (less) against the contract's total. */
export function instalmentGap(total: number, instalments: readonly DraftInstalment[]): number {
  return total - instalments.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
}
