import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/error-state';

interface ReasonDialogProps {
  readonly title: string;
  readonly what: string;
  readonly note: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** What is taken back says why. */
export function ReasonDialog({ title, what, note, confirm, busy, error, onConfirm, onClose }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onConfirm(reason.trim());
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{title}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{what}</Text>
          <Text size="sm">{note}</Text>
          <TextInput label={t('money.reason')} required withAsterisk={false} maxLength={500} data-autofocus value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {error && <ErrorState error={error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={busy}>{confirm}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
