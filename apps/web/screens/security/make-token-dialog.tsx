import { Button, Checkbox, Code, Group, Modal, NumberInput, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeepApiTokens } from '../../api/api-tokens';
import { isProblem } from '../../api/problem';
import type { TokenScope } from '../../api/types';
import { ErrorState } from '../../shared/error-state';
import styles from './security.module.css';
import { scopeTexts, tokenScopes } from './token-scopes';

const longestDays = 365;

/** Asks what the token is for, then shows it: once, until its button is pressed. */
export function MakeTokenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { make } = useKeepApiTokens();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>([]);
  const [days, setDays] = useState(90);
  const [password, setPassword] = useState('');
  const wrong = isProblem(make.error, 'user.password_wrong');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate({ name, scopes: [...scopes], days, password });
  };
  const title = <Text fw={600}>{t('security.tokens.make')}</Text>;
  if (make.data) {
    return (
      <Modal opened onClose={onClose} title={title} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
        <Stack gap="md">
          <Text size="sm">{t('security.tokens.once')}</Text>
          <Code block className={styles.secret}>{make.data.token}</Code>
          <Group justify="flex-end"><Button onClick={onClose} data-autofocus>{t('security.tokens.kept')}</Button></Group>
        </Stack>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={send}>
        <Stack gap="md">
          <TextInput
            label={t('security.tokens.name')} description={t('security.tokens.nameHint')} required withAsterisk={false} maxLength={80} data-autofocus
            value={name} onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox.Group label={t('security.tokens.scopes')} value={[...scopes]} onChange={(chosen) => setScopes(tokenScopes.filter((scope) => chosen.includes(scope)))}>
            <Stack gap={8} mt="xs">{tokenScopes.map((scope) => <Checkbox key={scope} value={scope} label={t(scopeTexts[scope])} />)}</Stack>
          </Checkbox.Group>
          <NumberInput
            label={t('security.tokens.days')} min={1} max={longestDays} allowDecimal={false} clampBehavior="strict" value={days}
            onChange={(value) => setDays(Number(value) || 1)}
          />
          <PasswordInput
            label={t('security.password.current')} autoComplete="current-password" required withAsterisk={false}
            value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={wrong ? t('security.password.wrong') : undefined}
          />
          {make.error && !wrong && <ErrorState error={make.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={make.isPending} disabled={scopes.length === 0}>{t('security.tokens.make')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
