import { Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorrectMoney } from '../../../api/money-in';
import type { Contract } from '../../../api/types';
import { todayText } from '../../../shared/dates';
import { ErrorState } from '../../../shared/error-state';
import { YenInput } from '../../../shared/yen-input';

/** Gives money back: what came in too much, and by the contract's clause what was not used. */
export function RefundButton({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const parts = [...(contract.overpaid > 0 ? ['overpaid' as const] : []), ...(contract.refundClause === 'none' || contract.received <= 0 ? [] : ['direct' as const])];
  if (parts.length === 0) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpened(true)}>{t('money.refund.label')}</Button>
      {opened && <RefundDialog contract={contract} parts={parts} onClose={() => setOpened(false)} />}
    </>
  );
}

function RefundDialog({ contract, parts, onClose }: { readonly contract: Contract; readonly parts: readonly ('overpaid' | 'direct')[]; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { refund } = useCorrectMoney(contract.id);
  const [part, setPart] = useState(parts[0] ?? 'direct');
  const [date, setDate] = useState(todayText);
  const [reason, setReason] = useState('');
  const [amount, setAmount] = useState<number | undefined>(contract.overpaid > 0 ? contract.overpaid : undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!amount) return;
    refund.mutate({ date, reason: reason.trim(), ...(part === 'overpaid' ? { overpaid: amount } : { unused: { direct: amount } }) }, {
      onSuccess() {
        notifications.show({ message: t('money.refund.done') });
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={<Text fw={600}>{t('money.refund.label')}</Text>} closeButtonProps={{ 'aria-label': t('shared.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{t(`money.refund.clause.${contract.refundClause}`)}</Text>
          <NativeSelect
            label={t('money.refund.what')} value={part} onChange={(event) => setPart(event.currentTarget.value === 'overpaid' ? 'overpaid' : 'direct')}
            data={parts.map((value) => ({ value, label: t(`money.refund.${value}`) }))}
          />
          <TextInput type="date" required withAsterisk={false} label={t('money.refund.date')} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
          <YenInput required label={t('money.refund.amount')} description={part === 'direct' ? t('money.refund.taxNote') : undefined} value={amount} onChange={setAmount} />
          <TextInput label={t('money.reason')} required withAsterisk={false} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          {refund.error && <ErrorState error={refund.error} kept="form" />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>{t('shared.cancel')}</Button>
            <Button type="submit" loading={refund.isPending}>{t('money.refund.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
