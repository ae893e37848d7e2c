import type { Role, Session } from '../api/types';

const firstScreens = { company: '/needs/new', liaison: '/inbox', researcher: '/my-seeds', admin: '/income' } as const satisfies Record<Role, string>;

/** Where each role's day begins. */
export function homeOf(session: Session): (typeof firstScreens)[Role] | '/seeds' {
  const role = (['liaison', 'company', 'researcher', 'admin'] as const).find((candidate) => session.roles.includes(candidate));
  return role ? firstScreens[role] : '/seeds';
}
