import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entries } from '../../api/types';
import { dateText } from '../../shared/dates';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';

interface EntryRowsProps {
  readonly entries: Entries;
  readonly withoutTax: boolean;
  readonly busy: boolean;
}

export function EntryRows({ entries: { items, total, measure }, withoutTax, busy }: EntryRowsProps) {
  const { t, i18n } = useTranslation();
  /** Instalments are not split into parts before they are received. */
  const split = measure !== 'due';
  const shown = (entry: { amount: number; amountExTax: number }): number => (withoutTax && split ? entry.amountExTax : entry.amount);
  return (
    <div className={tables.scroll} aria-busy={busy}>
      <Table className={tables.dense} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`income.receipts.date.${measure}`)}</Table.Th>
            <Table.Th>{t('income.receipts.recordedOn')}</Table.Th>
            <Table.Th>{t('income.receipts.contract')}</Table.Th>
            <Table.Th>{t('income.receipts.company')}</Table.Th>
            <Table.Th>{t('income.receipts.department')}</Table.Th>
            <Table.Th ta="right">{t(`income.measure.${measure}`)}</Table.Th>
            {split && <Table.Th ta="right">{t('income.receipts.direct')}</Table.Th>}
            {split && <Table.Th ta="right">{t('income.receipts.overhead')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td className={tables.date}>{dateText(entry.date, i18n.language)}</Table.Td>
              <Table.Td className={tables.date}>{dateText(entry.recordedOn, i18n.language)}</Table.Td>
              <Table.Td title={entry.contract.title}>{entry.contract.number}</Table.Td>
              <Table.Td>{entry.company.name}</Table.Td>
              <Table.Td>{entry.department?.name}</Table.Td>
              <Table.Td className={tables.number}><Money amount={shown(entry)} /></Table.Td>
              {split && <Table.Td className={tables.number}><Money amount={entry.direct} /></Table.Td>}
              {split && <Table.Td className={tables.number}><Money amount={entry.overhead} /></Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={tables.sum}>
            <Table.Th scope="row" colSpan={5}>{t('income.receipts.total')}</Table.Th>
            <Table.Td className={tables.number}><Money amount={shown(total)} /></Table.Td>
            {split && <Table.Td className={tables.number}><Money amount={total.direct} /></Table.Td>}
            {split && <Table.Td className={tables.number}><Money amount={total.overhead} /></Table.Td>}
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}
