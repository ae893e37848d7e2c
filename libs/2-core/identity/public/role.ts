export const roles = [
  'company', 'company_admin', 'liaison', 'researcher', 'admin', 'contract_officer', 'ip_officer', 'auditor', 'intermediary', 'operator',
] as const;

/**
 * What a user may do (docs/privileges.md); `admin` is the administrator of one university, never of the platform,
 * whose `operator` in turn reads no tenant's content.
 */
export type Role = (typeof roles)[number];
