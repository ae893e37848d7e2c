import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contract } from '../../api/types';
import { dateText, fiscalYearText } from '../../shared/dates';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';
import styles from './price-table.module.css';

/** Red for what is late alone, green for what has come in; the word says it too. */
const markOf = { overdue: tables.late, received: tables.done } as const;

export function LineTable({ contract }: { readonly contract: Contract }) {
  const { t } = useTranslation();
  return (
    <div className={styles.price}>
      <table>
        <caption className="visually-hidden">{t('engagements.contract.lines')}</caption>
        <tbody>
          {contract.lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">{t(`engagements.lineKind.${line.kind}`)}<span className={styles.note}>{line.basis}</span></th>
              <td><Money amount={line.amount} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function InstalmentTable({ contract }: { readonly contract: Contract }) {
  const { t, i18n } = useTranslation();
  return (
    <Table className={tables.dense}>
      <Table.Caption className="visually-hidden">{t('engagements.contract.instalments')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('engagements.contract.instalments')}</Table.Th>
          <Table.Th>{t('engagements.contract.dueDate')}</Table.Th>
          <Table.Th>{t('engagements.contract.fiscalYear')}</Table.Th>
          <Table.Th ta="right">{t('engagements.contract.amount')}</Table.Th>
          <Table.Th ta="right">{t('engagements.contract.receivedSum')}</Table.Th>
          <Table.Th>{t('engagements.contract.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {contract.instalments.map((instalment) => (
          <Table.Tr key={instalment.id}>
            <Table.Td>{instalment.sequence}</Table.Td>
            <Table.Td>{dateText(instalment.dueDate, i18n.language)}</Table.Td>
            <Table.Td>{fiscalYearText(instalment.fiscalYear, i18n.language)}</Table.Td>
            <Table.Td className={tables.number}><Money amount={instalment.amount} /></Table.Td>
            <Table.Td className={tables.number}><Money amount={instalment.received} /></Table.Td>
            <Table.Td className={instalment.state === 'overdue' || instalment.state === 'received' ? markOf[instalment.state] : undefined}>{t(`engagements.instalmentState.${instalment.state}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
