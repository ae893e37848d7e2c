import { Button, Group, Table, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureContractsQuery, Kpi } from '../../api/types';
import { dateText, fiscalYearText } from '../../shared/dates';
import tables from '../../shared/tables.module.css';
import { plainYen } from '../../shared/yen';
import { FigureContracts } from './figure-contracts';
import { figureText, hundredthsText } from './figure-text';
import styles from './goals.module.css';

interface KpiDetailProps {
  readonly kpi: Kpi;
  readonly year: Kpi['years'][number];
  readonly asOf: string | undefined;
  readonly onClose: () => void;
}

/** One goal in one year: the plan's versions, every source's figure, and the contracts that are counted. */
export function KpiDetail({ kpi, year: { fiscalYear, plans, figures, attainment }, asOf, onClose }: KpiDetailProps) {
  const { t, i18n } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const value = (number: number): string => figureText(number, kpi.unit, i18n.language) + (kpi.unit === 'yen' ? ` (${plainYen(number)})` : '');
  return (
    <section className={styles.detail} aria-labelledby="goal-of-year">
      <Group justify="space-between" mb="sm">
        <h2 id="goal-of-year" ref={heading} tabIndex={-1} className={styles.detailTitle}>
          {t('goals.of', { goal: t(`goals.key.${kpi.key}`), year: fiscalYearText(fiscalYear, i18n.language) })}
          {attainment !== null && <span>{t('goals.reached', { value: hundredthsText(attainment) })}</span>}
        </h2>
        <Button variant="subtle" color="gray" size="compact-sm" className="no-print" onClick={onClose}>{t('goals.close')}</Button>
      </Group>
      <div className={styles.sides}>
        <div>
          <h3 id="goal-figures">{t('goals.figures.title')}</h3>
          {figures.length === 0 && <Text size="sm">{t('goals.figures.none')}</Text>}
          {figures.length > 0 && (
            <Facts
              labelledBy="goal-figures" columns={[t('goals.figures.value'), t('goals.figures.source'), t('goals.figures.stated')]}
              rows={figures.map((figure) => [value(figure.value), figure.recordedOn === null ? t('goals.figures.counted') : figure.source, figure.recordedOn === null ? '–' : dateText(figure.recordedOn, i18n.language)])}
            />
          )}
          {new Set(figures.map((figure) => figure.value)).size > 1 && <Text size="xs" mt="xs">{t('goals.figures.differ')}</Text>}
        </div>
        <div>
          <h3 id="goal-plans">{t('goals.versions.title')}</h3>
          {plans.length === 0 && <Text size="sm">{t('goals.versions.none')}</Text>}
          {plans.length > 0 && (
            <Facts
              labelledBy="goal-plans" columns={[t('goals.versions.value'), t('goals.versions.source'), t('goals.versions.from'), t('goals.versions.state')]}
              rows={plans.map((plan, index) => [value(plan.value), plan.source, dateText(plan.validFrom, i18n.language), t(index === 0 ? 'goals.versions.inForce' : 'goals.versions.before')])}
            />
          )}
        </div>
      </div>
      {figures.some(({ recordedOn }) => recordedOn === null) && <FigureContracts fiscalYear={fiscalYear} of={kpi.key as FigureContractsQuery['of']} asOf={asOf} />}
    </section>
  );
}

function Facts({ labelledBy, columns, rows }: { readonly labelledBy: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <div className={tables.scroll} role="region" aria-labelledby={labelledBy} tabIndex={0}>
      <Table className={tables.dense}>
        <Table.Thead>
          <Table.Tr>{columns.map((column, index) => <Table.Th key={column} scope="col" ta={index === 0 ? 'right' : undefined}>{column}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => <Table.Tr key={row.join(' ')}>{row.map((cell, index) => <Table.Td key={columns[index]} className={index === 0 ? tables.number : undefined}>{cell}</Table.Td>)}</Table.Tr>)}
        </Table.Tbody>
      </Table>
    </div>
  );
}
