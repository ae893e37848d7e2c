import type { Privileges } from '@musubi/identity';

/** Who may see what was matched. */
export const matchingPrivileges: Privileges = {
  'GET needs/:id/matches': { company: 'organisation', liaison: 'organisation', admin: 'organisation', auditor: 'organisation' },
  'POST needs/preview': { company: 'shared', intermediary: 'shared' },
  'GET matching/models': { admin: 'organisation', auditor: 'organisation' },
  'POST matching/models/learn': { admin: 'organisation' },
  'POST matching/models/choose': { admin: 'organisation' },
};
