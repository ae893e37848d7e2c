import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { ApiTokenRow } from './api-token.row.js';
import { CompanyRegistrationRow } from './company-registration.row.js';
import { DepartmentRow } from './department.row.js';
import { InvitationRow } from './invitation.row.js';
import { LiaisonDepartmentRow } from './liaison-department.row.js';
import { LiaisonRow } from './liaison.row.js';
import { KnownClientRow } from './known-client.row.js';
import { LoginStepRow } from './login-step.row.js';
import { LoginRow } from './login.row.js';
import { Identity1700000001001 } from './migrations/1700000001001-identity.js';
import { OrganisationClosureRow } from './organisation-closure.row.js';
import { OidcIssuerRow } from './oidc-issuer.row.js';
import { OidcLinkRow } from './oidc-link.row.js';
import { OidcRequestRow } from './oidc-request.row.js';
import { TloGrants1700000001030 } from './migrations/1700000001030-tlo-grants.js';
import { Workload1700000001040 } from './migrations/1700000001040-workload.js';
import { IdentityHubsAndSizes1700000007020 } from './migrations/1700000007020-hubs-and-sizes.js';
import { OrganisationRow } from './organisation.row.js';
import { PasswordResetRow } from './password-reset.row.js';
import { RecoveryCodeRow } from './recovery-code.row.js';
import { oidcSecret, totpPending, totpSecret } from './sealed-columns.js';
import { SecurityPolicyRow } from './security-policy.row.js';
import { TloGrantRow } from './tlo-grant.row.js';
import { TotpRow } from './totp.row.js';
import { UserAccountRow } from './user-account.row.js';
import { UserRoleRow } from './user-role.row.js';
import { WorkloadPolicyRow } from './workload-policy.row.js';

export const identitySchema: ContextSchema = {
  name: 'identity',
  rows: [OrganisationRow, DepartmentRow, UserAccountRow, LoginRow, UserRoleRow, LiaisonRow, LiaisonDepartmentRow,
    SecurityPolicyRow, TotpRow, RecoveryCodeRow, LoginStepRow, KnownClientRow, PasswordResetRow,
    ApiTokenRow, InvitationRow, CompanyRegistrationRow, OrganisationClosureRow, OidcIssuerRow, OidcLinkRow, OidcRequestRow, TloGrantRow, WorkloadPolicyRow],
  sealed: [totpSecret, totpPending, oidcSecret],
  migrations: [Identity1700000001001, TloGrants1700000001030, Workload1700000001040, IdentityHubsAndSizes1700000007020],
};
