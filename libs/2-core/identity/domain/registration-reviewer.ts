import type { Role } from '../public/role.js';
import type { Identified } from './identified.js';

/** What decides about who decides. */
export interface ReviewFacts {
  /** Null while the company is not in the directory. */
  readonly companyId: string | null;
  /** The company has an administrator who can act. */
  readonly companyHasAdmin: boolean;
  /** The platform has an operator who can act. */
  readonly platformHasOperator: boolean;
}

type Reviewer = Extract<Role, 'company_admin' | 'operator' | 'admin'>;

/**
 * Who lets somebody in. A company that has an administrator looks after its own people. All else is the operator's, and where
 * there is none, that of the universities' administrators: a university can run the platform alone.
 */
export function reviewerOf({ companyHasAdmin, platformHasOperator }: ReviewFacts): Reviewer {
  if (companyHasAdmin) return 'company_admin';
  return platformHasOperator ? 'operator' : 'admin';
}

export function mayDecide(caller: Identified & { readonly roles: readonly string[] }, facts: ReviewFacts): boolean {
  const reviewer = reviewerOf(facts);
  return caller.roles.includes(reviewer) && (reviewer !== 'company_admin' || caller.tenantId === facts.companyId);
}
