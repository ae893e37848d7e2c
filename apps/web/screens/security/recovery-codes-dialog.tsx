import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import styles from './security.module.css';

/** Shown once: it closes by its button only, not by a stray click. */
export function RecoveryCodesDialog({ codes, onClose }: { readonly codes: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notifications.show({ message: t('security.codes.copied') });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('security.codes.title')}</Text>} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <Stack gap="md">
        <Text size="sm">{t('security.codes.intro')}</Text>
        <ol className={styles.codes} data-codes>{codes.map((code) => <li key={code}>{code}</li>)}</ol>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => void copy()}>{t('security.codes.copy')}</Button>
          <Button onClick={onClose} data-autofocus>{t('security.codes.kept')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
