export const roles = ['company', 'liaison', 'researcher', 'admin'] as const;

/** What a user may do; `admin` is the administrator of one university, never of the platform. */
export type Role = (typeof roles)[number];
