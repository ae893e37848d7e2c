import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PricedEstimate } from '../../../api/types';
import { fiscalYearText } from '../../../shared/dates';
import { Money } from '../../../shared/money';
import tables from '../../../shared/tables.module.css';
import { yenText } from '../../../shared/yen';

/** The plan by fiscal year, and what rounding makes of it; nothing where there is one year. */
export function YearTable({ price }: { readonly price: Pick<PricedEstimate, 'byFiscalYear' | 'roundingDifference'> }) {
  const { t, i18n } = useTranslation();
  if (price.byFiscalYear.length < 2) return null;
  return (
    <div className={tables.scroll} role="region" aria-label={t('estimates.years')} tabIndex={0}>
      <Table className={tables.dense}>
        <Table.Caption className="visually-hidden">{t('estimates.years')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('estimates.form.year')}</Table.Th>
            <Table.Th ta="right">{t('engagements.price.direct')}</Table.Th>
            <Table.Th ta="right">{t('engagements.price.overhead')}</Table.Th>
            <Table.Th ta="right">{t('engagements.price.total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {price.byFiscalYear.map((year) => (
            <Table.Tr key={year.fiscalYear}>
              <Table.Td>{fiscalYearText(year.fiscalYear, i18n.language)}</Table.Td>
              <Table.Td className={tables.number}><Money amount={year.direct} bare /></Table.Td>
              <Table.Td className={tables.number}><Money amount={year.overhead} bare /></Table.Td>
              <Table.Td className={tables.number}><Money amount={year.total} bare /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {price.roundingDifference !== 0 && <Text size="xs" c="dimmed" mt={4}>{t('estimates.rounding', { amount: yenText(price.roundingDifference, i18n.language === 'en' ? 'en' : 'ja') })}</Text>}
    </div>
  );
}
