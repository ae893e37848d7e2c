import type { Privileges } from '@musubi/identity';

const deciders = { liaison: 'case', admin: 'organisation' } as const;

/** Who may do what on the way from a match to a case. */
export const triagePrivileges: Privileges = {
  'GET inbox': { ...deciders, auditor: 'organisation' },
  'GET waiting-matches': { ...deciders, auditor: 'organisation' },
  'GET inbox/:matchId': { ...deciders, auditor: 'organisation' },
  'POST matches/:id/accept': deciders,
  'POST matches/:id/decline': deciders,
  'POST matches/:id/hand-over': deciders,
  'GET engagements': { company: 'shared', liaison: 'case', admin: 'organisation', contract_officer: 'organisation', auditor: 'organisation' },
  'GET needs/:id/progress': { company: 'organisation' },
  'GET client-needs/:id/progress': { intermediary: 'shared' },
};
