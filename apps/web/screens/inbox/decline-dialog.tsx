import { Button, Checkbox, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeclineMatch } from '../../api/inbox';
import type { DeclineReason } from '../../api/types';
import { ErrorState } from '../../shared/error-state';

const reasons = ['not_relevant', 'too_early', 'no_capacity', 'conflict_of_interest', 'already_solved', 'out_of_budget', 'other'] as const satisfies readonly DeclineReason[];

interface DeclineDialogProps {
  readonly matchId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DeclineDialog({ matchId, opened, onClose, onDone }: DeclineDialogProps) {
  const { t } = useTranslation();
  const decline = useDeclineMatch();
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [noteToCompany, setNoteToCompany] = useState(false);
  const [missing, setMissing] = useState(false);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = reasons.find((candidate) => candidate === reason);
    setMissing(!chosen);
    if (!chosen) return;
    decline.mutate({ id: matchId, reason: chosen, note, noteToCompany }, {
      onSuccess() {
        notifications.show({ message: t('inbox.declined') });
        onDone();
      },
    });
  };

  return (
    <Modal opened={opened} onClose={onClose} title={<Text fw={600}>{t('inbox.declineDialog.title')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">{t('inbox.declineDialog.what')}</Text>
          <Radio.Group label={t('inbox.declineDialog.reason')} value={reason} onChange={setReason} error={missing && t('inbox.declineDialog.missing')}>
            <Stack gap={10} mt="xs">
              {reasons.map((value, index) => <Radio key={value} value={value} label={t(`inbox.reason.${value}`)} data-autofocus={index === 0 || undefined} />)}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('inbox.declineDialog.note')} description={noteToCompany ? undefined : t('inbox.declineDialog.noteHint')} autosize minRows={2} maxLength={1000}
            value={note} onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Checkbox
            label={t('inbox.declineDialog.tell')} checked={noteToCompany} disabled={note.trim() === ''} onChange={(event) => setNoteToCompany(event.currentTarget.checked)}
          />
          {decline.error && <ErrorState error={decline.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={decline.isPending}>{t('inbox.declineDialog.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
