import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../../api/query-client';
import { sessionQuery } from '../../api/session';
import { entryOf, homeOf } from '../home';
import { oneOf, present, text } from '../search-params';
import { rootRoute } from './root';

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  async beforeLoad() {
    const session = await queryClient.ensureQueryData(sessionQuery);
    throw redirect({ to: session ? homeOf(session) : '/login', replace: true });
  },
});

const login = createRoute({
  getParentRoute: () => rootRoute,
  path: '/login',
  validateSearch: (raw: Record<string, unknown>) => present({ next: text(raw, 'next'), step: oneOf(raw, 'step', ['code']), oidc: text(raw, 'oidc') }),
  async beforeLoad({ search }) {
    const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
    if (session) throw redirect({ href: entryOf(session, search.next), replace: true });
  },
  component: lazyRouteComponent(() => import('../../screens/login/login-screen'), 'LoginScreen'),
});

const forgottenPassword = createRoute({
  getParentRoute: () => rootRoute, path: '/forgotten-password', component: lazyRouteComponent(() => import('../../screens/login/forgotten-password-screen'), 'ForgottenPasswordScreen'),
});

const resetPassword = createRoute({
  getParentRoute: () => rootRoute, path: '/reset-password', component: lazyRouteComponent(() => import('../../screens/login/reset-password-screen'), 'ResetPasswordScreen'),
});

const register = createRoute({
  getParentRoute: () => rootRoute, path: '/register', component: lazyRouteComponent(() => import('../../screens/entry/register-screen'), 'RegisterScreen'),
});

const verifyRegistration = createRoute({
  getParentRoute: () => rootRoute, path: '/register/verify', component: lazyRouteComponent(() => import('../../screens/entry/verify-screen'), 'VerifyScreen'),
});

const invitation = createRoute({
  getParentRoute: () => rootRoute, path: '/invitation', component: lazyRouteComponent(() => import('../../screens/entry/invitation-screen'), 'InvitationScreen'),
});

const mailbox = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mailbox',
  validateSearch: (raw: Record<string, unknown>) => present({ mail: text(raw, 'mail') }),
  component: lazyRouteComponent(() => import('../../screens/mailbox/mailbox-screen'), 'MailboxScreen'),
});

/** Reachable without a session. */
export const openRoutes = [home, login, forgottenPassword, resetPassword, register, verifyRegistration, invitation, mailbox] as const;
