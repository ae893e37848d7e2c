import { type DomainError, fail, ok, type Result } from '@musubi/kernel';

/** From when until when; `YYYY-MM-DD` in Japan, both days included. */
export interface MandateTerm {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export const mandateStates = ['waiting', 'in_force', 'over'] as const;

export type MandateState = (typeof mandateStates)[number];

/** How a mandate stands on a day; ended by the company it is over at once. */
export function stateOfMandate({ validFrom, validUntil, endedAt }: MandateTerm & { readonly endedAt: Date | null }, today: string): MandateState {
  if (endedAt !== null || (validUntil !== null && validUntil < today)) return 'over';
  return validFrom > today ? 'waiting' : 'in_force';
}

/** Errors `mandate.reversed`, `mandate.over_already`. */
export function termError({ validFrom, validUntil }: MandateTerm, today: string): Result<void, DomainError> {
  if (validUntil !== null && validUntil < validFrom) return fail('mandate.reversed', 'the mandate ends before it begins', { path: 'validUntil' });
  if (validUntil !== null && validUntil < today) return fail('mandate.over_already', 'the mandate would be over already', { path: 'validUntil' });
  return ok(undefined);
}

/** Two mandates of the same two never hold on one day: ending one would leave the other. */
export function meetInTime(one: MandateTerm, other: MandateTerm): boolean {
  const before = (left: MandateTerm, right: MandateTerm): boolean => left.validUntil !== null && left.validUntil < right.validFrom;
  return !before(one, other) && !before(other, one);
}
