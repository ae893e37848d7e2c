import { Global, Module } from '@nestjs/common';
import { PrincipalSource } from '@musubi/platform/http/principal';
import { Abilities } from '@musubi/platform/http/abilities';
import { ProblemRegistry } from '@musubi/platform/http/problem-registry';
import { AcceptInvitation } from './application/accept-invitation.js';
import { AssignLiaison } from './application/assign-liaison.js';
import { BeginOidc } from './application/begin-oidc.js';
import { ChangeLocale } from './application/change-locale.js';
import { ChangePassword } from './application/change-password.js';
import { ConfirmPassword } from './application/confirm-password.js';
import { CountAttempts } from './application/count-attempts.js';
import { DecideRegistration } from './application/decide-registration.js';
import { EndSessions } from './application/end-sessions.js';
import { FindLiaison } from './application/find-liaison.js';
import { FinishLogIn } from './application/finish-log-in.js';
import { FinishOidc } from './application/finish-oidc.js';
import { ForgetLogins } from './application/forget-logins.js';
import { GuardAttempts } from './application/guard-attempts.js';
import { InvitationLog } from './application/invitation-log.js';
import { KeepOidcIssuer } from './application/keep-oidc-issuer.js';
import { KeepSecondFactor } from './application/keep-second-factor.js';
import { KeepSecurityPolicy } from './application/keep-security-policy.js';
import { KeepApiTokens } from './application/keep-api-tokens.js';
import { KeepWorkload } from './application/keep-workload.js';
import { LinkOidc } from './application/link-oidc.js';
import { KeepTloGrants } from './application/keep-tlo-grants.js';
import { ListDirectory } from './application/list-directory.js';
import { LogIn } from './application/log-in.js';
import { LogInByOidc } from './application/log-in-by-oidc.js';
import { ManageInvitations } from './application/manage-invitations.js';
import { ManagePeople } from './application/manage-people.js';
import { OpenSession } from './application/open-session.js';
import { OverseeAccounts } from './application/oversee-accounts.js';
import { OverseeOrganisations } from './application/oversee-organisations.js';
import { OwnOidcLink } from './application/own-oidc-link.js';
import { OwnSecondFactor } from './application/own-second-factor.js';
import { ProveSecondFactor } from './application/prove-second-factor.js';
import { RedeemOidc } from './application/redeem-oidc.js';
import { RegisterDepartment } from './application/register-department.js';
import { RegisterOrganisation } from './application/register-organisation.js';
import { RegisterUser } from './application/register-user.js';
import { Registration } from './application/registration.js';
import { RegistrationLog } from './application/registration-log.js';
import { ReplacePassword } from './application/replace-password.js';
import { RequestPasswordReset } from './application/request-password-reset.js';
import { RequestRegistration } from './application/request-registration.js';
import { ResetPassword } from './application/reset-password.js';
import { SecurityLog } from './application/security-log.js';
import { SessionLog } from './application/session-log.js';
import { SetUpTotp } from './application/set-up-totp.js';
import { ShowSession } from './application/show-session.js';
import { ApiTokensController } from './http/api-tokens.controller.js';
import { VerifyRegistration } from './application/verify-registration.js';
import { DirectoryController } from './http/directory.controller.js';
import { InvitationController } from './http/invitation.controller.js';
import { LoginStepController } from './http/login-step.controller.js';
import { OrganisationsController } from './http/organisations.controller.js';
import { OidcController } from './http/oidc.controller.js';
import { OidcIssuerController } from './http/oidc-issuer.controller.js';
import { OidcLinkController } from './http/oidc-link.controller.js';
import { PasswordController } from './http/password.controller.js';
import { PeopleController } from './http/people.controller.js';
import { RegistrationController } from './http/registration.controller.js';
import { SecondFactorController } from './http/second-factor.controller.js';
import { SessionController } from './http/session.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { TloGrantsController } from './http/tlo-grants.controller.js';
import { WorkloadController } from './http/workload.controller.js';
import { AccountStanding } from './infrastructure/account-standing.js';
import { ApiTokens } from './infrastructure/api-tokens.js';
import { CompanyRegistrations } from './infrastructure/company-registrations.js';
import { CredentialReader } from './infrastructure/credentials.js';
import { Directory } from './infrastructure/directory.js';
import { Invitations } from './infrastructure/invitations.js';
import { KnownClients } from './infrastructure/known-clients.js';
import { LiaisonReader } from './infrastructure/liaison-reader.js';
import { LoadPrincipal } from './infrastructure/load-principal.js';
import { LoginSteps } from './infrastructure/login-steps.js';
import { ManagedPeople } from './infrastructure/managed-people.js';
import { OrganisationAccess } from './infrastructure/organisation-access.js';
import { OidcIssuers } from './infrastructure/oidc-issuers.js';
import { OidcLinks } from './infrastructure/oidc-links.js';
import { OidcRequests } from './infrastructure/oidc-requests.js';
import { PasswordResets } from './infrastructure/password-resets.js';
import { PeopleReader } from './infrastructure/people-reader.js';
import { RelyingParty } from './infrastructure/relying-party.js';
import { SecondFactors } from './infrastructure/second-factors.js';
import { TloGrants } from './infrastructure/tlo-grants.js';
import { Workloads } from './infrastructure/workloads.js';
import { EntryFacade } from './public/entry-facade.js';
import { IdentityFacade } from './public/identity-facade.js';
import { TloFacade } from './public/tlo-facade.js';
import { identityPrivileges } from './public/privileges.js';
import { identityProblems } from './public/problems.js';

/** Global: the platform's access guard asks its PrincipalSource, and every context asks the facade. */
@Global()
@Module({
  controllers: [
    SessionController, LoginStepController, SessionsController, PasswordController, SecondFactorController, PeopleController, DirectoryController,
    InvitationController, RegistrationController, ApiTokensController, OrganisationsController,
    OidcController, OidcLinkController, OidcIssuerController, TloGrantsController, WorkloadController,
  ],
  providers: [
    Directory, PeopleReader, LiaisonReader, AccountStanding, CredentialReader, KnownClients, LoginSteps, PasswordResets, SecondFactors, ManagedPeople,
    RegisterOrganisation, RegisterDepartment, RegisterUser, AssignLiaison, Registration,
    FindLiaison, ListDirectory, GuardAttempts, CountAttempts, LogIn, OpenSession, SessionLog, EndSessions, ShowSession, ChangeLocale,
    ConfirmPassword, ReplacePassword, ChangePassword, RequestPasswordReset, ResetPassword, ForgetLogins,
    FinishLogIn, ProveSecondFactor, SetUpTotp, OwnSecondFactor, KeepSecondFactor, KeepSecurityPolicy, ManagePeople, SecurityLog,
    ApiTokens, KeepApiTokens, OrganisationAccess, OverseeOrganisations, OverseeAccounts,
    OidcIssuers, OidcLinks, OidcRequests, RelyingParty, KeepOidcIssuer, BeginOidc, RedeemOidc, LogInByOidc, LinkOidc, FinishOidc, OwnOidcLink,
    Invitations, InvitationLog, ManageInvitations, AcceptInvitation,
    CompanyRegistrations, RegistrationLog, RequestRegistration, VerifyRegistration, DecideRegistration,
    TloGrants, KeepTloGrants, Workloads, KeepWorkload,
    IdentityFacade, EntryFacade, TloFacade,
    { provide: PrincipalSource, useClass: LoadPrincipal },
  ],
  exports: [PrincipalSource, IdentityFacade, EntryFacade, TloFacade],
})
export class IdentityModule {
  constructor(problems: ProblemRegistry, abilities: Abilities) {
    problems.add(identityProblems);
    abilities.add(identityPrivileges);
  }
}
