import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from './error-state';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly what: string;
  /** Each thing that will happen, said before it does. */
  readonly consequences: readonly string[];
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ConfirmDialog({ opened, title, what, consequences, confirm, busy, error, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={600}>{title}</Text>} size="md" closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <Stack gap="md">
        <Text size="sm">{what}</Text>
        <List size="sm" spacing={6} pl="lg">{consequences.map((line) => <List.Item key={line}>{line}</List.Item>)}</List>
        {error && <ErrorState error={error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose} data-autofocus>{t('shared.cancel')}</Button>
          <Button loading={busy} onClick={onConfirm}>{confirm}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
