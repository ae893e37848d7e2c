import { Button, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useFinishLogin } from '../../api/session';
import type { Session } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import styles from './login.module.css';

/** The second step: the authenticator's code, or one of the recovery codes. */
export function CodeForm({ onSession, onBack }: { readonly onSession: (session: Session) => void; readonly onBack: () => void }) {
  const { t } = useTranslation();
  const finish = useFinishLogin();
  const [method, setMethod] = useState<'totp' | 'recovery'>('totp');
  const [code, setCode] = useState('');
  const wrong = isProblem(finish.error, 'session.wrong_code');
  const over = isProblem(finish.error, 'session.step_missing');

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    finish.mutate({ method, code }, { onSuccess: onSession, onError: () => setCode('') });
  };
  const other = method === 'totp' ? 'recovery' : 'totp';
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <TextInput
          key={method} label={t(`login.code.${method}`)} description={t(`login.code.${method}Hint`)} size="md" required withAsterisk={false} data-autofocus autoFocus
          autoComplete="one-time-code" inputMode={method === 'totp' ? 'numeric' : 'text'} maxLength={40} spellCheck={false} autoCapitalize="none"
          value={code} onChange={(event) => setCode(event.currentTarget.value)} error={wrong ? t('login.code.wrong') : undefined}
        />
        {over && <Text role="alert" size="sm" c="var(--mu-late)" fw={600}>{t('login.code.over')}</Text>}
        {finish.error && !wrong && !over && <ErrorState error={finish.error} kept="form" />}
        <Button type="submit" size="md" loading={finish.isPending} disabled={over}>{t('login.submit')}</Button>
        <UnstyledButton className={styles.switch} onClick={() => { setMethod(other); setCode(''); finish.reset(); }}>{t(`login.code.use_${other}`)}</UnstyledButton>
        <UnstyledButton className={styles.switch} onClick={onBack}>{t('login.code.back')}</UnstyledButton>
      </Stack>
    </form>
  );
}
