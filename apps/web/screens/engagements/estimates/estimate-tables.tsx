import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Estimate } from '../../../api/types';
import { dateText, fiscalYearText } from '../../../shared/dates';
import { Money } from '../../../shared/money';
import tables from '../../../shared/tables.module.css';
import styles from '../price-table.module.css';

/** Each item with how its amount comes about. */
export function EstimateLines({ estimate: { items, adjustment } }: { readonly estimate: Estimate }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={styles.price}>
      <table>
        <caption className="visually-hidden">{t('estimates.form.items')}</caption>
        <tbody>
          {items.map((item, index) => (
            <tr key={index}>
              <th scope="row">{t(`estimates.kind.${item.kind}`)}<span className={styles.note}>{item.basis[i18n.language === 'en' ? 'en' : 'ja']}</span></th>
              <td><Money amount={item.amount} /></td>
            </tr>
          ))}
          {adjustment > 0 && <tr><th scope="row">{t('estimates.adjustment')}<span className={styles.note}>{t('estimates.adjustmentNote')}</span></th><td><Money amount={adjustment} /></td></tr>}
        </tbody>
      </table>
    </div>
  );
}

/** The payments; those that hang on results are named by their milestone. */
export function PaymentTable({ estimate: { instalments, price } }: { readonly estimate: Estimate }) {
  const { t, i18n } = useTranslation();
  const milestones = price.style === 'resultLinked' ? price.milestones : [];
  const nameOf = (payment: Estimate['instalments'][number]): string => milestones.find(({ dueDate, amount }) => dueDate === payment.dueDate && amount === payment.amount)?.name ?? (milestones.length > 0 ? t('estimates.fixed') : '');
  return (
    <Table className={tables.dense}>
      <Table.Caption className="visually-hidden">{t('estimates.payments')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('estimates.payments')}</Table.Th>
          <Table.Th>{t('engagements.contract.dueDate')}</Table.Th>
          <Table.Th>{t('estimates.form.year')}</Table.Th>
          <Table.Th ta="right">{t('engagements.contract.amount')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {instalments.map((payment) => (
          <Table.Tr key={payment.sequence}>
            <Table.Td>{payment.sequence} {nameOf(payment)}</Table.Td>
            <Table.Td>{dateText(payment.dueDate, i18n.language)}</Table.Td>
            <Table.Td>{fiscalYearText(payment.fiscalYear, i18n.language)}</Table.Td>
            <Table.Td className={tables.number}><Money amount={payment.amount} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
