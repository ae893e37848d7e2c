import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useResetPassword } from '../../api/security';
import { ErrorState } from '../../shared/error-state';
import { NewPasswordInput, passwordError } from '../../shared/new-password-input';
import { useLinkToken } from '../entry/use-link-token';
import { EntryPage } from './entry-page';

/** Where the mail's link leads. */
export function ResetPasswordScreen() {
  const { t } = useTranslation();
  const reset = useResetPassword();
  const token = useLinkToken();
  const [password, setPassword] = useState('');
  const invalid = token === '' || isProblem(reset.error, 'password_reset.invalid');
  const refusal = passwordError(reset.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    reset.mutate({ token, password });
  };
  return (
    <EntryPage title={t('login.reset.title')}>
      {reset.isSuccess && <Text role="status">{t('login.reset.done')}</Text>}
      {invalid && <Text role="alert">{t('login.reset.invalid')}</Text>}
      {!reset.isSuccess && !invalid && (
        <form onSubmit={submit}>
          <Stack gap="lg">
            <NewPasswordInput size="md" value={password} onChange={setPassword} error={refusal} />
            {reset.error && !refusal && <ErrorState error={reset.error} kept="form" />}
            <Button type="submit" size="md" loading={reset.isPending}>{t('login.reset.submit')}</Button>
          </Stack>
        </form>
      )}
      <Text size="sm">{invalid ? <Link to="/forgotten-password">{t('login.reset.again')}</Link> : <Link to="/login">{t('login.forgotten.back')}</Link>}</Text>
    </EntryPage>
  );
}
