import type { Role, Session } from '../api/types';

const firstScreens = {
  liaison: '/inbox', company: '/needs/new', company_admin: '/needs/new', researcher: '/my-seeds', admin: '/income', contract_officer: '/engagements',
  auditor: '/audit', intermediary: '/client-needs', ip_officer: '/ip', operator: '/registrations',
} as const satisfies Record<Role, string>;

/** Where each role's day begins; of several roles, the first here. */
export function homeOf(session: Session): (typeof firstScreens)[Role] | '/seeds' {
  const role = (Object.keys(firstScreens) as Role[]).find((candidate) => session.roles.includes(candidate));
  return role ? firstScreens[role] : '/seeds';
}

/** Where who is logged in goes on: to the place they were on the way to, if it is one of this page, never to another site. */
export function entryOf(session: Session, next: string | undefined): string {
  if (session.secondFactorDue) return '/security';
  return next !== undefined && /^\/(?![/\\])/u.test(next) ? next : homeOf(session);
}
