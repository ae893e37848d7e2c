import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useChangePassword } from '../../api/security';
import { ErrorState } from '../../shared/error-state';
import { NewPasswordInput, passwordError } from '../../shared/new-password-input';
import { Section } from './section';
import styles from './security.module.css';

export function PasswordSection() {
  const { t } = useTranslation();
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const wrong = isProblem(change.error, 'user.password_wrong');
  const refusal = passwordError(change.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate({ current, next }, {
      onSuccess() {
        setCurrent('');
        setNext('');
        notifications.show({ message: t('security.password.done') });
      },
    });
  };
  return (
    <Section title={t('security.password.title')}>
      <form onSubmit={submit}>
        <Stack gap="md" className={styles.narrow}>
          <PasswordInput
            label={t('security.password.current')} name="current-password" autoComplete="current-password" required withAsterisk={false}
            value={current} onChange={(event) => setCurrent(event.currentTarget.value)} error={wrong ? t('security.password.wrong') : undefined}
          />
          <NewPasswordInput value={next} onChange={setNext} error={refusal} />
          <Text size="sm" c="dimmed">{t('security.password.consequence')}</Text>
          {change.error && !wrong && !refusal && <ErrorState error={change.error} kept="form" />}
          <Group><Button type="submit" variant="default" loading={change.isPending}>{t('security.password.submit')}</Button></Group>
        </Stack>
      </form>
    </Section>
  );
}
