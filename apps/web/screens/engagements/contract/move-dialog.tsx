import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contract, ContractMove, MoveBody } from '../../../api/types';
import { todayText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { yenText } from '../../../shared/yen';

export type AskedAction = Exclude<MoveBody['action'], 'submit' | 'pass'>;

interface MoveDialogProps {
  readonly action: AskedAction;
  readonly move: Pick<ContractMove, 'needsReason' | 'final'>;
  readonly contract: Contract;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: (body: MoveBody) => void;
  readonly onClose: () => void;
}

/** Says what a step does before it is done, and asks from which day it holds and why. */
export function MoveDialog({ action, move: { needsReason, final }, contract, busy, error, onConfirm, onClose }: MoveDialogProps) {
  const { t, i18n } = useTranslation();
  const [date, setDate] = useState(todayText);
  const [note, setNote] = useState('');
  const ends = action === 'complete' || action === 'terminate';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = note.trim();
    if (needsReason && said === '') return;
    onConfirm({ action, date, ...(said !== '' && { note: said }) });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t(`contract.moves.title.${action}`)}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{t(`contract.moves.what.${action}`)}</Text>
          {ends && contract.open > 0 && <Text size="sm">{t('contract.moves.open', { amount: yenText(contract.open, i18n.language === 'en' ? 'en' : 'ja') })}</Text>}
          {final && <Text size="sm" fw={600}>{t('contract.moves.final')}</Text>}
          <TextInput type="date" required withAsterisk={false} label={t('contract.moves.date')} max={todayText()} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
          {needsReason && (
            <Textarea
              required withAsterisk={false} autosize minRows={2} maxLength={2_000} label={t('contract.moves.reason')} description={t('contract.moves.reasonHint')}
              data-autofocus value={note} onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
          {error && <ErrorState error={error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={busy}>{t(`contract.moves.${action}`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
