import { Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiaisons } from '../../api/directory';
import { useHandOverMatch } from '../../api/inbox';
import { useSession } from '../../api/session';
import { ErrorState } from '../../shared/error-state';

interface HandOverDialogProps {
  readonly matchId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** To a colleague of the same university, with a word why. */
export function HandOverDialog({ matchId, opened, onClose }: HandOverDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const handOver = useHandOverMatch();
  const liaisons = useLiaisons(opened ? session?.organisation.id ?? '' : '');
  const [to, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const colleagues = (liaisons.data ?? []).filter(({ id }) => id !== session?.user.id).map(({ id, name }) => ({ value: id, label: name }));

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(to === null);
    if (to === null) return;
    handOver.mutate({ id: matchId, to, note }, {
      onSuccess() {
        notifications.show({ message: t('inbox.handedOver', { name: colleagues.find(({ value }) => value === to)?.label ?? '' }) });
        onClose();
      },
    });
  };

  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={600}>{t('inbox.handOverDialog.title')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">{t('inbox.handOverDialog.what')}</Text>
          <Select
            label={t('inbox.handOverDialog.to')} data={colleagues} value={to} onChange={setTo} searchable data-autofocus
            nothingFoundMessage={t('inbox.handOverDialog.nobody')} error={missing && t('inbox.handOverDialog.missing')}
          />
          <Textarea
            label={t('inbox.handOverDialog.note')} description={t('inbox.handOverDialog.noteHint')} autosize minRows={2} maxLength={1000}
            value={note} onChange={(event) => setNote(event.currentTarget.value)}
          />
          {liaisons.error && <ErrorState error={liaisons.error} onRetry={() => void liaisons.refetch()} />}
          {handOver.error && <ErrorState error={handOver.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={handOver.isPending}>{t('inbox.handOverDialog.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
