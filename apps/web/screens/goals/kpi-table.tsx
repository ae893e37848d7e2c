import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Kpi } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';
import { figureText, hundredthsText } from './figure-text';
import styles from './goals.module.css';

interface KpiTableProps {
  readonly goals: readonly { readonly kpi: Kpi; readonly depth: number }[];
  readonly years: readonly number[];
  readonly open: { readonly goal: string | undefined; readonly year: number | undefined };
  readonly onOpen: (key: Kpi['key'], fiscalYear: number) => void;
}

/** A row for each goal, below the one that it serves, a column for each year. */
export function KpiTable({ goals, years, open, onOpen }: KpiTableProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={tables.scroll} role="region" aria-label={t('goals.table')} tabIndex={0}>
      <Table className={tables.dense}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('goals.goal')}</Table.Th>
            {years.map((year) => <Table.Th key={year} scope="col" ta="right">{fiscalYearText(year, i18n.language)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {goals.map(({ kpi, depth }) => (
            <Table.Tr key={kpi.key}>
              <Table.Th scope="row"><span className={styles.goal} data-depth={depth}>{t(`goals.key.${kpi.key}`)}</span></Table.Th>
              {years.map((fiscalYear) => (
                <Table.Td key={fiscalYear} className={`${tables.number} ${styles.cell}`}>
                  <Cell kpi={kpi} fiscalYear={fiscalYear} open={open.goal === kpi.key && open.year === fiscalYear} onOpen={() => onOpen(kpi.key, fiscalYear)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface CellProps {
  readonly kpi: Kpi;
  readonly fiscalYear: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Cell({ kpi, fiscalYear, open, onOpen }: CellProps) {
  const { t, i18n } = useTranslation();
  const year = kpi.years.find((each) => each.fiscalYear === fiscalYear);
  if (year === undefined || year.plans.length + year.figures.length === 0) return <>–</>;
  const [plan, figure] = [year.plans[0], year.figures[0]];
  const shown = (value: number): string => figureText(value, kpi.unit, i18n.language);
  return (
    <>
      <UnstyledButton className={styles.figure} onClick={onOpen} aria-expanded={open} aria-label={t('goals.open', { goal: t(`goals.key.${kpi.key}`), year: fiscalYearText(fiscalYear, i18n.language) })}>
        {figure ? shown(figure.value) : t('goals.noFigure')}
      </UnstyledButton>
      {plan && <small>{t('goals.plan', { value: shown(plan.value) })}{year.plans.length > 1 && ` · ${t('goals.revised')}`}</small>}
      {year.attainment !== null && <small>{t('goals.reached', { value: hundredthsText(year.attainment) })}</small>}
      {year.figures.length > 1 && <small className={styles.more}>{t('goals.sources', { count: year.figures.length })}</small>}
    </>
  );
}
