import type { YenUnit } from '@musubi/kernel';
import { Table, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Income, IncomeYear } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { Money } from '../../shared/money';
import tables from '../../shared/tables.module.css';
import { rateText } from '../../shared/yen';
import { attainment } from './attainment';
import { FigureButton } from './figure-button';
import type { OpenFigure } from './figures';
import styles from './income.module.css';

interface IncomeTableProps {
  readonly income: Income;
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
  readonly open: OpenFigure | undefined;
  readonly onOpen: (figure: OpenFigure) => void;
}

/** The chart's figures, and more; each year is a button that opens the rows behind it. */
export function IncomeTable({ income, unit, withoutTax, open, onOpen }: IncomeTableProps) {
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
            <Table.Th scope="col" ta="right">{t(withoutTax ? 'income.contractedExTax' : 'income.measure.contracted')}</Table.Th>
            <Table.Th scope="col" ta="right">{t('income.measure.due')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {income.years.map((year) => (
            <Row
              key={year.fiscalYear} year={year} unit={unit} withoutTax={withoutTax} open={open?.group === undefined && open?.fiscalYear === year.fiscalYear ? open : undefined} onOpen={onOpen}
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
  /** Whose rows are open, if they are this year's. */
  readonly open: OpenFigure | undefined;
  readonly unconfirmed: boolean;
  readonly onOpen: (figure: OpenFigure) => void;
}

function Row({ year, unit, withoutTax, open, unconfirmed, onOpen }: RowProps) {
  const { t, i18n } = useTranslation();
  const reached = attainment(year);
  const { fiscalYear } = year;
  const name = fiscalYearText(fiscalYear, i18n.language);
  const opener = (measure: OpenFigure['measure'], amount: number): ReactElement => (
    <FigureButton
      amount={amount} unit={unit} open={open?.measure === measure} onOpen={() => onOpen({ fiscalYear, measure })}
      label={t('income.openMeasure', { year: name, measure: t(`income.measure.${measure}`) })}
    />
  );
  return (
    <Table.Tr data-open={open !== undefined} className={styles.row}>
      <Table.Th scope="row">
        <UnstyledButton className={styles.year} onClick={() => onOpen({ fiscalYear, measure: 'received' })} aria-expanded={open?.measure === 'received'} aria-label={t('income.open', { year: name })}>
          {name}{i18n.language !== 'en' && <span>{fiscalYear}</span>}
        </UnstyledButton>
      </Table.Th>
      <Table.Td className={tables.number} title={year.planSource ?? undefined}>{year.plan === null ? '–' : <Money amount={year.plan} unit={unit} />}</Table.Td>
      <Table.Td className={`${tables.number} ${styles.strong}`}>{opener('received', withoutTax ? year.receivedExTax : year.received)}</Table.Td>
      <Table.Td className={tables.number}>{reached === undefined ? '–' : `${reached}%`}</Table.Td>
      <Table.Td className={tables.number}><Money amount={year.overhead} unit={unit} /></Table.Td>
      <Table.Td className={tables.number}>
        {unconfirmed && <span className={styles.unconfirmed}>{t('income.unconfirmed')}</span>}
        {year.effectiveRateBp === null ? '–' : rateText(year.effectiveRateBp)}
      </Table.Td>
      <Table.Td className={tables.number}>{opener('contracted', withoutTax ? year.contractedExTax : year.contracted)}</Table.Td>
      <Table.Td className={tables.number}>{opener('due', year.due)}</Table.Td>
    </Table.Tr>
  );
}
