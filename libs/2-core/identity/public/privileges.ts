import type { Privileges } from './privilege.js';

const administrators = { admin: 'organisation', company_admin: 'organisation' } as const;
const inviters = { ...administrators, operator: 'organisation' } as const;
/** The universities' admins while the platform has no operator. */
const deciders = { ...administrators, operator: 'shared' } as const;

/** Who may do what about logins, people and the directory. */
export const identityPrivileges: Privileges = {
  'GET session': 'member',
  'POST session': 'anyone',
  'PATCH session': 'member',
  'DELETE session': 'anyone',
  'POST session/totp': 'anyone',
  'POST session/recovery': 'anyone',
  'GET sessions': 'member',
  'DELETE sessions/:id': 'member',
  'POST sessions/end-others': 'member',
  'GET second-factor': 'member',
  'POST second-factor/totp': 'member',
  'POST second-factor/totp/confirm': 'member',
  'POST second-factor/recovery-codes': 'member',
  'POST second-factor/remove': 'member',
  'POST password': 'member',
  'POST password/forgotten': 'anyone',
  'POST password/reset': 'anyone',
  'GET people': { ...administrators, auditor: 'organisation' },
  'PATCH people/:id': administrators,
  'POST people/:id/reset-second-factor': administrators,
  'GET organisation/security': { ...administrators, auditor: 'organisation' },
  'PATCH organisation/security': administrators,
  'GET api-tokens': 'member',
  'POST api-tokens': 'member',
  'DELETE api-tokens/:id': 'member',
  'POST invitation': 'anyone',
  'POST invitation/accept': 'anyone',
  'GET invitations': inviters,
  'POST invitations': inviters,
  'POST invitations/:id/resend': inviters,
  'DELETE invitations/:id': inviters,
  'POST registrations': 'anyone',
  'POST registrations/verify': 'anyone',
  'GET registrations': deciders,
  'POST registrations/:id/approve': deciders,
  'POST registrations/:id/reject': deciders,
  'GET liaisons': { company: 'shared' },
  'GET organisations/universities': 'anyone',
  'GET departments': 'member',
};
