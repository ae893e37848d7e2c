import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import type { Session } from '../../api/types';
import { Screen } from '../../shared/screen';
import { RowSkeletons } from '../../shared/skeletons';
import { MandatesSection } from '../clients/mandates-section';
import { InvitationsSection } from './invitations-section';
import { OidcIssuerSection } from './oidc-issuer-section';
import { OrganisationSection } from './organisation-section';
import { PasswordSection } from './password-section';
import { PeopleSection } from './people-section';
import { SecondFactorSection } from './second-factor-section';
import styles from './security.module.css';
import { SessionsSection } from './sessions-section';
import { TloGrantsSection } from './tlo-grants-section';
import { TokensSection } from './tokens-section';
import { UniversityAccountSection } from './university-account-section';
import { WorkloadSection } from './workload-section';
import { administers, useSectionsLoaded } from './use-sections-loaded';

/** How one gets in: password, second factor, where one is logged in; for administrators also the organisation's side. */
export function SecurityScreen() {
  const { t } = useTranslation();
  const session = useSession();
  return session ? <Screen title={t('security.title')} width="text"><Sections session={session} /></Screen> : null;
}

function Sections({ session }: { readonly session: Session }) {
  const { t } = useTranslation();
  const loaded = useSectionsLoaded(session);
  const due = session.secondFactorDue;
  if (!loaded.own) return <RowSkeletons rows={12} />;
  return (
    <Stack gap="xl">
      {due && <Text role="status" className={styles.due}>{t('security.due')}</Text>}
      <SecondFactorSection />
      <PasswordSection />
      {!due && !loaded.rest && <RowSkeletons rows={12} />}
      {!due && loaded.rest && (
        <>
          <UniversityAccountSection />
          <SessionsSection />
          <TokensSection />
          {administers(session) && <><OrganisationSection /><PeopleSection ownId={session.user.id} /></>}
          {session.roles.includes('company_admin') && <MandatesSection />}
          {session.roles.includes('admin') && <><WorkloadSection /><OidcIssuerSection /><TloGrantsSection /></>}
          <InvitationsSection roles={session.roles} kind={session.organisation.kind} />
        </>
      )}
    </Stack>
  );
}
