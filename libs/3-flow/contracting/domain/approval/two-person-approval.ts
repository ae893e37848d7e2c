import { fail, ok, yen, type DomainError, type Result, type Yen } from '@musubi/kernel';

/** `asked` for a sum; `approved` and `refused` decide what was asked. */
export const approvalKinds = ['asked', 'approved', 'refused'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** A step of a contract's approval by a second person; never changed. */
export type ApprovalStep = {
  readonly id: string;
  readonly kind: ApprovalKind;
  /** What a decision is about; null of what is asked. */
  readonly askedId: string | null;
  /** The total that the contract may have, whole yen. */
  readonly amount: Yen;
  readonly note: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
};

/** The largest total that a second person has approved; 0 for none. */
export function approvedUpTo(steps: readonly Pick<ApprovalStep, 'kind' | 'amount'>[]): Yen {
  return yen(Math.max(0, ...steps.filter(({ kind }) => kind === 'approved').map(({ amount }) => amount)));
}

/**
 * `contract.approval_missing` for a total above the university's threshold that nobody has approved; undefined where it may be agreed.
 * @param threshold null where the university asks for no second person
 */
export function approvalMissing(total: Yen, threshold: Yen | null, steps: readonly Pick<ApprovalStep, 'kind' | 'amount'>[]): DomainError | undefined {
  if (threshold === null || total <= threshold || total <= approvedUpTo(steps)) return undefined;
  return { code: 'contract.approval_missing', message: `${total} yen is more than ${threshold} yen, which a second person approves first.`, params: { total, threshold } };
}

/** Whether a person may decide what was asked: neither who drafted the contract nor who asked. Errors `approval.not_found`, `approval.decided`, `approval.same_person`. */
export function decidableBy(userId: string, askedId: string, steps: readonly ApprovalStep[], draftedBy: string | null): Result<ApprovalStep, DomainError> {
  const asked = steps.find(({ id, kind }) => id === askedId && kind === 'asked');
  if (!asked) return fail('approval.not_found', 'Nothing of the kind was asked.');
  if (steps.some((step) => step.askedId === askedId)) return fail('approval.decided', 'It is decided already.');
  if (userId === asked.madeBy || userId === draftedBy) return fail('approval.same_person', 'Who drafted the contract or asked for its approval does not decide it.');
  return ok(asked);
}
