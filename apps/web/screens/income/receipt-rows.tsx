import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Receipts } from '../../api/types';
import { dateText } from '../../shared/dates';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';

interface ReceiptRowsProps {
  readonly receipts: Receipts;
  readonly withoutTax: boolean;
  readonly busy: boolean;
}

export function ReceiptRows({ receipts: { items, total }, withoutTax, busy }: ReceiptRowsProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={tables.scroll} aria-busy={busy}>
      <Table className={tables.dense} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('income.receipts.date')}</Table.Th>
            <Table.Th>{t('income.receipts.contract')}</Table.Th>
            <Table.Th>{t('income.receipts.company')}</Table.Th>
            <Table.Th>{t('income.receipts.department')}</Table.Th>
            <Table.Th ta="right">{t('income.receipts.amount')}</Table.Th>
            <Table.Th ta="right">{t('income.receipts.direct')}</Table.Th>
            <Table.Th ta="right">{t('income.receipts.overhead')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((receipt) => (
            <Table.Tr key={receipt.id}>
              <Table.Td className={tables.date}>{dateText(receipt.date, i18n.language)}</Table.Td>
              <Table.Td title={receipt.contract.title}>{receipt.contract.number}</Table.Td>
              <Table.Td>{receipt.company.name}</Table.Td>
              <Table.Td>{receipt.department?.name}</Table.Td>
              <Table.Td className={tables.number}><Money amount={withoutTax ? receipt.amountExTax : receipt.amount} /></Table.Td>
              <Table.Td className={tables.number}><Money amount={receipt.direct} /></Table.Td>
              <Table.Td className={tables.number}><Money amount={receipt.overhead} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr className={tables.sum}>
            <Table.Th scope="row" colSpan={4}>{t('income.receipts.total')}</Table.Th>
            <Table.Td className={tables.number}><Money amount={withoutTax ? total.receivedExTax : total.received} /></Table.Td>
            <Table.Td className={tables.number}><Money amount={total.direct} /></Table.Td>
            <Table.Td className={tables.number}><Money amount={total.overhead} /></Table.Td>
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}
