import { Button, Table } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCorrectMoney } from '../../../api/money-in';
import type { Contract } from '../../../api/types';
import { dateText, fiscalYearText } from '../../../shared/dates';
import { Money } from '../../../shared/money';
import tables from '../../../shared/tables.module.css';
import { plainYen } from '../../../shared/yen';
import { MoveDialog } from './move-dialog';
import { ReasonDialog } from './reason-dialog';

/** Every entry of a contract's money; what was taken back or given back stands as a row of its own. */
export function ReceiptTable({ contract, mayWork }: { readonly contract: Contract; readonly mayWork: boolean }) {
  const { t, i18n } = useTranslation();
  const { reverse } = useCorrectMoney(contract.id);
  const [reversing, setReversing] = useState<Contract['receipts'][number]>();
  const [moving, setMoving] = useState<Contract['receipts'][number]>();
  const reversed = new Set(contract.receipts.map(({ countersId }) => countersId));
  const nameOf = ({ date, amount }: Contract['receipts'][number]): string => t('money.reverse.of', { date: dateText(date, i18n.language), amount: plainYen(amount) });
  const close = (): void => {
    setReversing(undefined);
    reverse.reset();
  };
  const confirm = (reason: string): void => {
    if (!reversing) return;
    reverse.mutate({ receiptId: reversing.id, reason }, {
      onSuccess() {
        close();
        notifications.show({ message: t('money.reverse.done') });
      },
    });
  };
  return (
    <div className={tables.scroll} role="region" aria-label={t('engagements.contract.receipts')} tabIndex={0}>
      <Table className={tables.dense}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('engagements.contract.receiptDate')}</Table.Th>
            <Table.Th>{t('money.what')}</Table.Th>
            <Table.Th>{t('engagements.contract.fiscalYear')}</Table.Th>
            {['engagements.contract.receipts', 'engagements.price.direct', 'engagements.price.overhead', 'engagements.price.tax'].map((key) => (
              <Table.Th key={key} ta="right">{t(key as 'engagements.price.tax')}</Table.Th>
            ))}
            {mayWork && <Table.Th><span className="visually-hidden">{t('money.actions')}</span></Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contract.receipts.map((receipt) => (
            <Table.Tr key={receipt.id}>
              <Table.Td>{dateText(receipt.date, i18n.language)}</Table.Td>
              <Table.Td>{t(`money.kind.${receipt.kind}`)}{receipt.reason !== null && `（${receipt.reason}）`}</Table.Td>
              <Table.Td>{fiscalYearText(receipt.fiscalYear, i18n.language)}</Table.Td>
              {[receipt.amount, receipt.direct, receipt.overhead, receipt.tax].map((amount, index) => (
                <Table.Td key={index} className={tables.number}><Money amount={amount} /></Table.Td>
              ))}
              {mayWork && (
                <Table.Td>
                  {receipt.kind !== 'reversal' && !reversed.has(receipt.id) && (
                    <Button variant="subtle" color="gray" size="compact-xs" aria-label={nameOf(receipt)} onClick={() => setReversing(receipt)}>{t('money.reverse.label')}</Button>
                  )}
                  {receipt.kind === 'receipt' && !reversed.has(receipt.id) && contract.instalments.length > 1 && (
                    <Button
                      variant="subtle" color="gray" size="compact-xs" onClick={() => setMoving(receipt)}
                      aria-label={t('contract.move.of', { date: dateText(receipt.date, i18n.language), amount: plainYen(receipt.amount) })}
                    >
                      {t('contract.move.label')}
                    </Button>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {moving && <MoveDialog contract={contract} receipt={moving} onClose={() => setMoving(undefined)} />}
      {reversing && (
        <ReasonDialog
          title={t('money.reverse.title')} what={nameOf(reversing)} note={t('money.reverse.note')} confirm={t('money.reverse.label')}
          busy={reverse.isPending} error={reverse.error} onConfirm={confirm} onClose={close}
        />
      )}
    </div>
  );
}
