import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useLogin } from '../../api/session';
import { homeOf } from '../../app/home';
import { LanguageSwitch } from '../../app/shell/language-switch';
import { ErrorState } from '../../shared/error-state';
import { usePageTitle } from '../../shared/screen';
import styles from './login.module.css';
import { Welcome } from './welcome';

const route = getRouteApi('/login');

export function LoginScreen() {
  const { t } = useTranslation();
  usePageTitle(t('login.title'));
  const { next } = route.useSearch();
  const { history } = useRouter();
  const login = useLogin();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const refused = isProblem(login.error) && login.error.status === 401;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    login.mutate({ email: email.trim(), password }, { onSuccess: (answer) => { if (!('step' in answer)) history.push(isOwnPath(next) ? next : homeOf(answer)); } });
  };

  return (
    <main className={styles.page}>
      <Welcome />
      <div className={styles.side}>
        <div className={styles.language}><LanguageSwitch /></div>
        <form className={styles.form} onSubmit={submit}>
          <Stack gap="lg">
            <Title order={1}>{t('login.title')}</Title>
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
          </Stack>
        </form>
      </div>
    </main>
  );
}

/** Only ever back into this page, never to another site. */
function isOwnPath(path: string | undefined): path is string {
  return path !== undefined && /^\/(?![/\\])/u.test(path);
}
