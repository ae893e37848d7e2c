import { useApiTokens } from '../../api/api-tokens';
import { useInvitations } from '../../api/entry';
import { useIntermediaries, useMandates } from '../../api/mandates';
import { useOidcIssuer, useOidcLink } from '../../api/oidc';
import { usePeople, useSecondFactor, useSecurityPolicy, useSessions } from '../../api/security';
import { useTloGrants } from '../../api/tlo';
import { useWorkload } from '../../api/workload';
import type { Role, Session } from '../../api/types';

const administrators: readonly Role[] = ['admin', 'company_admin'];

export const administers = ({ roles }: Session): boolean => roles.some((role) => administrators.includes(role));
const invites = (session: Session): boolean => administers(session) || session.roles.includes('operator');

/**
 * Whether all that the sections show has come, or failed. What comes later would push down what stands below it,
 * under the hand that is about to click.
 */
export function useSectionsLoaded(session: Session): { readonly own: boolean; readonly rest: boolean } {
  const open = !session.secondFactorDue;
  const organisation = open && administers(session);
  const [university, client] = (['admin', 'company_admin'] as const).map((role) => open && session.roles.includes(role));
  const own = useSecondFactor();
  const rest = [
    useSessions(open), useApiTokens(open), useOidcLink(open), useSecurityPolicy(organisation), usePeople(organisation), useInvitations(open && invites(session)),
    useWorkload(university), useOidcIssuer(university), useTloGrants(university), useMandates(client), useIntermediaries(client),
  ];
  return { own: !own.isLoading, rest: rest.every(({ isLoading }) => !isLoading) };
}
