import type { Privileges } from '@musubi/identity';

const readers = { admin: 'organisation', auditor: 'organisation' } as const;

/** Who may read what was done. */
export const auditPrivileges: Privileges = { 'GET audit': readers, 'GET audit.csv': readers };
