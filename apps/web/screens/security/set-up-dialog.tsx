import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { useSetUpTotp } from '../../api/security';
import { ErrorState } from '../../shared/error-state';
import { PasswordDialog } from './password-dialog';
import { QrCode } from './qr-code';
import styles from './security.module.css';

/** First the password, then the picture to scan, then a code that shows that it was scanned. */
export function SetUpDialog({ onClose, onCodes }: { readonly onClose: () => void; readonly onCodes: (codes: readonly string[]) => void }) {
  const { t } = useTranslation();
  const { begin, confirm } = useSetUpTotp();
  const [code, setCode] = useState('');
  if (!begin.data) {
    return <PasswordDialog title={t('security.factor.setUp')} submit={t('security.factor.next')} busy={begin.isPending} error={begin.error} onPassword={(password) => begin.mutate(password)} onClose={onClose} />;
  }
  const wrong = isProblem(confirm.error, 'session.wrong_code');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate(code, { onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes), onError: () => setCode('') });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('security.factor.setUp')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{t('security.factor.scan')}</Text>
          <QrCode text={begin.data.uri} label={t('security.factor.qr')} />
          <div>
            <Text size="xs" c="dimmed">{t('security.factor.secret')}</Text>
            <Text size="sm" className={styles.secret} data-secret>{begin.data.secret}</Text>
          </div>
          <TextInput
            label={t('security.factor.code')} autoComplete="one-time-code" inputMode="numeric" maxLength={20} required withAsterisk={false} data-autofocus
            value={code} onChange={(event) => setCode(event.currentTarget.value)} error={wrong ? t('security.factor.wrong') : undefined}
          />
          {confirm.error && !wrong && <ErrorState error={confirm.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={confirm.isPending}>{t('security.factor.confirm')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
