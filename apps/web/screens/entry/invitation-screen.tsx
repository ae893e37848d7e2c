import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInvitation } from '../../api/entry';
import { isProblem } from '../../api/problem';
import { ErrorState } from '../../shared/error-state';
import { EntryPage } from '../login/entry-page';
import { InvitationForm } from './invitation-form';
import { useLinkToken } from './use-link-token';

/** Where the mail of an invitation leads. */
export function InvitationScreen() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const { data, error } = useInvitation(token);
  const invalid = token === '' || isProblem(error, 'invitation.invalid');
  return (
    <EntryPage title={t('entry.invitation.title')}>
      {invalid && <Text role="alert">{t('entry.invitation.invalid')}</Text>}
      {error && !invalid && <ErrorState error={error} />}
      {data && <InvitationForm token={token} invitation={data} />}
    </EntryPage>
  );
}
