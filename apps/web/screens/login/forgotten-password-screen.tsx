import { Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForgottenPassword } from '../../api/security';
import { ErrorState } from '../../shared/error-state';
import { EntryPage } from './entry-page';

/** Asks for a link. What is said afterwards is the same for every address. */
export function ForgottenPasswordScreen() {
  const { t } = useTranslation();
  const ask = useForgottenPassword();
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate(email.trim());
  };
  return (
    <EntryPage title={t('login.forgotten.title')}>
      {ask.isSuccess ? <Text role="status">{t('login.forgotten.sent')}</Text> : (
        <form onSubmit={submit}>
          <Stack gap="lg">
            <Text size="sm" c="dimmed">{t('login.forgotten.intro')}</Text>
            <TextInput
              label={t('login.email')} type="email" name="email" autoComplete="username" required withAsterisk={false} size="md"
              value={email} onChange={(event) => setEmail(event.currentTarget.value)}
            />
            {ask.error && <ErrorState error={ask.error} kept="form" />}
            <Button type="submit" size="md" loading={ask.isPending}>{t('login.forgotten.submit')}</Button>
          </Stack>
        </form>
      )}
      <Text size="sm"><Link to="/login">{t('login.forgotten.back')}</Link></Text>
    </EntryPage>
  );
}
