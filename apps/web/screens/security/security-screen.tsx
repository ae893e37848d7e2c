import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { Screen } from '../../shared/screen';
import { MandatesSection } from '../clients/mandates-section';
import { InvitationsSection } from './invitations-section';
import { OrganisationSection } from './organisation-section';
import { PasswordSection } from './password-section';
import { PeopleSection } from './people-section';
import { SecondFactorSection } from './second-factor-section';
import styles from './security.module.css';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens-section';

/** How one gets in: password, second factor, where one is logged in; for administrators also the organisation's side. */
export function SecurityScreen() {
  const { t } = useTranslation();
  const session = useSession();
  if (!session) return null;
  const due = session.secondFactorDue;
  return (
    <Screen title={t('security.title')} width="text">
      <Stack gap="xl">
        {due && <Text role="status" className={styles.due}>{t('security.due')}</Text>}
        <SecondFactorSection />
        <PasswordSection />
        {!due && <><SessionsSection /><TokensSection /></>}
        {!due && session.roles.some((role) => role === 'admin' || role === 'company_admin') && <><OrganisationSection /><PeopleSection ownId={session.user.id} /></>}
        {!due && session.roles.includes('company_admin') && <MandatesSection />}
        {!due && <InvitationsSection roles={session.roles} kind={session.organisation.kind} />}
      </Stack>
    </Screen>
  );
}
