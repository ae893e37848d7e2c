import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorrectMoney } from '../../../api/money-in';
import type { Contract } from '../../../api/types';
import { dateText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { plainYen } from '../../../shared/yen';

interface MoveDialogProps {
  readonly contract: Contract;
  readonly receipt: Contract['receipts'][number];
  readonly onClose: () => void;
}

/** Money that was booked to the wrong instalment goes to another; the day it came stays. */
export function MoveDialog({ contract, receipt, onClose }: MoveDialogProps) {
  const { t, i18n } = useTranslation();
  const { move } = useCorrectMoney(contract.id);
  const others = contract.instalments.filter(({ id }) => !receipt.allocations.some(({ instalmentId }) => instalmentId === id));
  const [instalmentId, setInstalment] = useState(others[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    move.mutate({ receiptId: receipt.id, instalmentId, reason: reason.trim() }, {
      onSuccess() {
        notifications.show({ message: t('contract.move.done') });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('contract.move.title')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{dateText(receipt.date, i18n.language)} {plainYen(receipt.amount)}</Text>
          <Text size="sm">{t('contract.move.note')}</Text>
          <NativeSelect
            label={t('engagements.contract.instalment')} value={instalmentId} onChange={(event) => setInstalment(event.currentTarget.value)}
            data={others.map((one) => ({ value: one.id, label: `${one.sequence}. ${dateText(one.dueDate, i18n.language)} ${plainYen(one.open)}` }))}
          />
          <TextInput label={t('money.reason')} required withAsterisk={false} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {move.error && <ErrorState error={move.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={move.isPending} disabled={instalmentId === ''}>{t('contract.move.label')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
