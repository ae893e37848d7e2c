import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useVerifyRegistration } from '../../api/entry';
import { isProblem } from '../../api/problem';
import { ErrorState } from '../../shared/error-state';
import { EntryPage } from '../login/entry-page';
import { useLinkToken } from './use-link-token';

/** By a button, not by opening: programs that look at mails open their links too. */
export function VerifyScreen() {
  const { t } = useTranslation();
  const verify = useVerifyRegistration();
  const token = useLinkToken();
  const invalid = token === '' || isProblem(verify.error, 'registration.invalid');
  return (
    <EntryPage title={t('entry.verify.title')}>
      {verify.isSuccess && <Text role="status">{t('entry.verify.done')}</Text>}
      {invalid && <Text role="alert">{t('entry.verify.invalid')}</Text>}
      {!verify.isSuccess && !invalid && (
        <Stack gap="lg">
          <Text size="sm" c="dimmed">{t('entry.verify.intro')}</Text>
          {verify.error && <ErrorState error={verify.error} kept="form" />}
          <Button size="md" loading={verify.isPending} onClick={() => verify.mutate(token)}>{t('entry.verify.submit')}</Button>
        </Stack>
      )}
      <Text size="sm">{invalid ? <Link to="/register">{t('entry.verify.again')}</Link> : <Link to="/login">{t('login.forgotten.back')}</Link>}</Text>
    </EntryPage>
  );
}
