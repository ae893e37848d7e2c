import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { ErrorState } from '../../shared/error-state';

interface PasswordDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onPassword: (password: string) => void;
  readonly onClose: () => void;
}

/** The password once more, before something that a stranger at an open screen must not do. */
export function PasswordDialog({ title, submit, busy, error, onPassword, onClose }: PasswordDialogProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const wrong = isProblem(error, 'user.password_wrong');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onPassword(password);
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{title}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={send}>
        <Stack gap="md">
          <Text size="sm">{t('security.factor.confirmPassword')}</Text>
          <PasswordInput
            label={t('security.password.current')} autoComplete="current-password" required withAsterisk={false} data-autofocus
            value={password} onChange={(event) => setPassword(event.currentTarget.value)} error={wrong ? t('security.password.wrong') : undefined}
          />
          {error && !wrong && <ErrorState error={error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={busy}>{submit}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
