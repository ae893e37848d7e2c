import {
  invitationSent, passwordResetRequested, registrationRejected, registrationRequested, registrationVerified, userSecurityChanged,
} from './identity.events.js';

export { IdentityModule } from '../identity.module.js';
export { IdentityFacade } from './identity-facade.js';
export { nameIn } from './name-in.js';
export { TloFacade } from './tlo-facade.js';
export { EntryFacade } from './entry-facade.js';
export {
  invitationSent, passwordResetRequested, registrationRejected, registrationRequested, registrationVerified, userSecurityChanged,
} from './identity.events.js';
export type { Department } from './department.js';
export type { LiaisonChoice } from './liaison-choice.js';
export { industries, organisationKinds, type Industry, type Organisation, type OrganisationKind } from './organisation.js';
export type { Locale, Person, PersonName } from './person.js';
export type {
  AssignLiaisonCommand, RegisterDepartmentCommand, RegisterOrganisationCommand, RegisterUserCommand,
} from './registration.js';
export type { SecondFactorRule } from './login-method.js';
export type { Cell, Privilege, Privileges } from './privilege.js';
export { identityPrivileges } from './privileges.js';
export { roles, type Role } from './role.js';
export { tokenScopes } from './token-scope.js';
export { normaliseEmail } from '../domain/email-address.js';
export { checkPassword } from '../infrastructure/check-password.js';
export { hashPassword } from '../infrastructure/password.js';
export { isSmallOrMediumEnterprise } from '../domain/small-or-medium-enterprise.js';

export const identityEvents = [
  passwordResetRequested, invitationSent, registrationRequested, registrationVerified, registrationRejected, userSecurityChanged,
] as const;
