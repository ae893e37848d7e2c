import type { YenUnit } from '@musubi/kernel';
import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Income, IncomeYear } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';
import { rateText } from '../../shared/yen';
import { attainment } from './attainment';
import styles from './income.module.css';

interface IncomeTableProps {
  readonly income: Income;
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
  readonly openYear: number | undefined;
  readonly onOpen: (fiscalYear: number) => void;
}

/** The chart's figures, and more; each year is a button that opens the rows behind it. */
export function IncomeTable({ income, unit, withoutTax, openYear, onOpen }: IncomeTableProps) {
  const { t } = useTranslation();
  return (
    <div className={tables.scroll} role="region" aria-label={t('income.table')} tabIndex={0}>
      <Table className={tables.dense}>
        <Table.Caption className="visually-hidden">{t('income.table')} ({t(`income.unit.${unit}`)})</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('income.year')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('income.plan')}</Table.Th>
            <Table.Th scope="col" ta="right">{t(withoutTax ? 'income.receivedExTax' : 'income.received')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('income.attainment')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('income.overhead')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('income.rate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {income.years.map((year) => (
            <Row
              key={year.fiscalYear} year={year} unit={unit} withoutTax={withoutTax} open={year.fiscalYear === openYear} onOpen={onOpen}
              unconfirmed={income.notes.some((note) => note.fiscalYear === year.fiscalYear)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface RowProps {
  readonly year: IncomeYear;
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
  readonly open: boolean;
  readonly unconfirmed: boolean;
  readonly onOpen: (fiscalYear: number) => void;
}

function Row({ year, unit, withoutTax, open, unconfirmed, onOpen }: RowProps) {
  const { t, i18n } = useTranslation();
  const reached = attainment(year);
  const name = fiscalYearText(year.fiscalYear, i18n.language);
  return (
    <Table.Tr data-open={open} className={styles.row}>
      <Table.Th scope="row">
        <UnstyledButton className={styles.year} onClick={() => onOpen(year.fiscalYear)} aria-expanded={open} aria-label={t('income.open', { year: name })}>
          {name}{i18n.language !== 'en' && <span>{year.fiscalYear}</span>}
        </UnstyledButton>
      </Table.Th>
      <Table.Td className={tables.number}>{year.plan === null ? '–' : <Money amount={year.plan} unit={unit} />}</Table.Td>
      <Table.Td className={`${tables.number} ${styles.strong}`}><Money amount={withoutTax ? year.receivedExTax : year.received} unit={unit} /></Table.Td>
      <Table.Td className={tables.number}>{reached === undefined ? '–' : `${reached}%`}</Table.Td>
      <Table.Td className={tables.number}><Money amount={year.overhead} unit={unit} /></Table.Td>
      <Table.Td className={tables.number}>
        {unconfirmed && <span className={styles.unconfirmed}>{t('income.unconfirmed')}</span>}
        {year.effectiveRateBp === null ? '–' : rateText(year.effectiveRateBp)}
      </Table.Td>
    </Table.Tr>
  );
}
