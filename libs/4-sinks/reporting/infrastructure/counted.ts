import type { Scope } from '../domain/measure.js';

const conditions: Readonly<Record<Scope, string>> = {
  private_joint_research: `is_private and contract_type = 'joint_research'`,
  private: 'is_private',
  all: 'true',
};

/** SQL that lets the entries, or their sums, of a scope through. The one place that says what private joint research is. */
export function countedIn(scope: Scope): string {
  return conditions[scope];
}
