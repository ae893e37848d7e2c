import type { SecondFactorRule } from './login-method.js';
import type { Industry, OrganisationKind } from './organisation.js';
import type { Locale } from './person.js';
import type { Role } from './role.js';

export interface RegisterOrganisationCommand {
  /** The tenant's id when the caller has made it already. */
  readonly id?: string | undefined;
  readonly kind: OrganisationKind;
  /** Needed unless there is a corporate number, which then is the code. */
  readonly code?: string | undefined;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly corporateNumber?: string | undefined;
  readonly prefecture?: string | undefined;
  readonly industry?: Industry | undefined;
  /** Whole yen. */
  readonly capital?: number | undefined;
  readonly employees?: number | undefined;
  readonly mailDomain?: string | undefined;
  /** Whom it obliges to have a second factor; administrators unless said otherwise. */
  readonly secondFactorFor?: SecondFactorRule | undefined;
}

export interface RegisterDepartmentCommand {
  readonly tenantId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn?: string | undefined;
  readonly fieldCodes?: readonly string[] | undefined;
  /** Name of the hub (拠点) it belongs to. */
  readonly hub?: string | undefined;
}

export interface RegisterUserCommand {
  readonly tenantId: string;
  readonly email: string;
  readonly name: string;
  readonly locale?: Locale | undefined;
  readonly roles: readonly Role[];
  /** By the rule of `checkPassword`. Exactly one of password and passwordHash. */
  readonly password?: string | undefined;
  /** Made by `hashPassword`; lets a loader hash once for many. */
  readonly passwordHash?: string | undefined;
}

export interface AssignLiaisonCommand {
  readonly tenantId: string;
  readonly userId: string;
  /** Looked after by this liaison; the first assigned to a department comes first. */
  readonly departmentIds: readonly string[];
  readonly deputyUserId?: string | undefined;
  /** First and last day, `YYYY-MM-DD`, both included; an open end is absence until further notice. */
  readonly absentFrom?: string | undefined;
  readonly absentUntil?: string | undefined;
  readonly fieldCodes?: readonly string[] | undefined;
  readonly headquarters?: boolean | undefined;
}
