import { Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useLogin } from '../../api/session';
import type { Session } from '../../api/types';
import { ErrorState } from '../../shared/error-state';

export function PasswordForm({ onSession, onStep }: { readonly onSession: (session: Session) => void; readonly onStep: () => void }) {
  const { t } = useTranslation();
  const login = useLogin();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const refused = isProblem(login.error, 'session.wrong_credentials');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    login.mutate({ email: email.trim(), password }, { onSuccess: (answer) => ('step' in answer ? onStep() : onSession(answer)) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <TextInput
          label={t('login.email')} type="email" name="email" autoComplete="username" required withAsterisk={false} size="md"
          value={email} onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('login.password')} name="password" autoComplete="current-password" required withAsterisk={false} size="md"
          value={password} onChange={(event) => setPassword(event.currentTarget.value)} aria-describedby={refused ? 'login-refused' : undefined}
        />
        {refused && (
          <div role="alert" id="login-refused">
            <Text size="sm" c="var(--mu-late)" fw={600}>{t('login.refused')}</Text>
            <Text size="sm" c="dimmed">{t('login.refusedHint')}</Text>
          </div>
        )}
        {login.error && !refused && <ErrorState error={login.error} kept="form" />}
        <Button type="submit" size="md" loading={login.isPending}>{t('login.submit')}</Button>
        <Text size="sm"><Link to="/forgotten-password">{t('login.forgotten.link')}</Link></Text>
        <Text size="sm"><Link to="/register">{t('entry.register.link')}</Link></Text>
      </Stack>
    </form>
  );
}
