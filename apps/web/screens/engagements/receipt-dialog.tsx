import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordReceipt } from '../../api/engagements';
import type { Contract } from '../../api/types';
import { dateText, todayText } from '../../shared/dates';
import { ErrorState } from '../../shared/error-state';
import { YenInput } from '../../shared/yen-input';
import { plainYen } from '../../shared/yen';

/** Offers the earliest open instalment with its open amount. */
export function ReceiptDialog({ contract, onClose }: { readonly contract: Contract; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const record = useRecordReceipt(contract.id);
  const open = contract.instalments.filter((instalment) => instalment.open > 0);
  const [instalmentId, setInstalmentId] = useState(open[0]?.id ?? '');
  const [date, setDate] = useState(todayText);
  const [amount, setAmount] = useState<number | undefined>(open[0]?.open);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!amount || !date) return;
    record.mutate({ date, amount, ...(instalmentId && { instalmentId }) }, {
      onSuccess() {
        notifications.show({ message: t('engagements.contract.received') });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('engagements.contract.receive')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label={t('engagements.contract.instalment')} value={instalmentId}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setInstalmentId(value);
              setAmount(open.find((instalment) => instalment.id === value)?.open ?? contract.open);
            }}
            data={[
              ...open.map((instalment) => ({ value: instalment.id, label: `${instalment.sequence}. ${dateText(instalment.dueDate, i18n.language)} ${plainYen(instalment.open)}` })),
              { value: '', label: t('engagements.contract.instalmentAuto') },
            ]}
          />
          <TextInput type="date" required label={t('engagements.contract.receiptDate')} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
          <YenInput required label={t('engagements.contract.receiptAmount')} description={t('engagements.contract.receiptNote')} value={amount} onChange={setAmount} />
          {record.error && <ErrorState error={record.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={record.isPending}>{t('engagements.contract.record')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
