import type { LoginMethod, SecondFactorRule } from '../public/login-method.js';
import type { Role } from '../public/role.js';
import { isAdministrator } from './administrators.js';

/** `verify`: what was proved is not enough. `enrol`: it is, but only to set up a second factor. */
export type SecondFactorNeed = 'none' | 'verify' | 'enrol';

export interface ProvedBy {
  readonly methods: readonly string[];
  readonly roles: readonly Role[];
  /** The person has a confirmed second factor. */
  readonly enrolled: boolean;
  readonly rule: SecondFactorRule;
}

const secondFactors: readonly string[] = ['totp', 'recovery', 'oidc_mfa'] satisfies LoginMethod[];

/**
 * The one place that decides whether a second factor is needed, at login and at every request. Whoever has one must
 * always show it; whoever must have one and has none may do nothing but set it up.
 */
export function secondFactorNeed({ methods, roles, enrolled, rule }: ProvedBy): SecondFactorNeed {
  if (methods.some((method) => secondFactors.includes(method))) return 'none';
  if (enrolled) return 'verify';
  return demandsSecondFactor(rule, roles) ? 'enrol' : 'none';
}

export function demandsSecondFactor(rule: SecondFactorRule, roles: readonly Role[]): boolean {
  return rule === 'everybody' || (rule === 'admins' && isAdministrator(roles));
}
