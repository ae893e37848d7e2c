import type { YenUnit } from '@musubi/kernel';
import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, reportAddress, type YearRange } from '../../api/income';
import type { IncomeYear } from '../../api/types';
import { fiscalYearText, todayText } from '../../shared/dates';
import { DownloadIcon } from '../../shared/icons';
import { yenUnits } from '../../shared/yen';
import styles from './income.module.css';

const route = getRouteApi('/app/income');
const firstYear = 2015;

interface IncomeControlsProps {
  readonly range: YearRange;
  readonly asked: Asked;
  readonly years: readonly IncomeYear[];
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
}

/** Years, unit and tax; all stand in the address. */
export function IncomeControls({ range, asked, years, unit, withoutTax }: IncomeControlsProps) {
  const { t, i18n } = useTranslation();
  const navigate = route.useNavigate();
  const [lastYear] = useState(() => Number(todayText().slice(0, 4)));
  const known = [firstYear, lastYear, ...years.map(({ fiscalYear }) => fiscalYear), ...Object.values(range)];
  const choices = listed(Math.min(...known), Math.max(...known)).map((year) => ({ value: String(year), label: `${year} ${i18n.language === 'en' ? '' : `(${fiscalYearText(year, 'ja')})`}`.trim() }));
  const shown = { from: range.from ?? years[0]?.fiscalYear, to: range.to ?? years.at(-1)?.fiscalYear };
  const choose = (bound: 'from' | 'to', value: string): void => {
    const next = { ...shown, [bound]: Number(value) };
    const ordered = next.from !== undefined && next.to !== undefined && next.from > next.to ? { from: Number(value), to: Number(value) } : next;
    void navigate({ search: ({ year: _closed, open: _open, group: _group, ...rest }) => ({ ...rest, ...ordered }), replace: true });
  };
  return (
    <Group className={`${styles.controls} no-print`} align="flex-end" gap="md">
      {(['from', 'to'] as const).map((bound) => (
        <NativeSelect key={bound} size="sm" label={t(`income.${bound}`)} data={choices} value={shown[bound]?.toString() ?? ''} onChange={(event) => choose(bound, event.currentTarget.value)} />
      ))}
      <Segments
        label={t('income.unit.label')} value={unit} data={yenUnits.map((value) => ({ value, label: t(`income.unit.${value}`) }))}
        onChange={(value) => void navigate({ search: (before) => ({ ...before, unit: yenUnits.find((candidate) => candidate === value) ?? 'oku' }), replace: true })}
      />
      <Segments
        label={t('income.tax.label')} value={withoutTax ? 'excluded' : 'included'} data={(['included', 'excluded'] as const).map((value) => ({ value, label: t(`income.tax.${value}`) }))}
        onChange={(value) => void navigate({ search: ({ tax: _before, ...rest }) => ({ ...rest, ...(value === 'excluded' && { tax: 'excluded' as const }) }), replace: true })}
      />
      <Group gap="xs" ml="auto">
        <Button component="a" href={reportAddress('income.csv', { ...shown, ...asked })} download variant="default" leftSection={<DownloadIcon />}>{t('income.csv')}</Button>
        <Button component="a" href={reportAddress('income.xlsx', { ...shown, ...asked })} download variant="default" leftSection={<DownloadIcon />}>{t('income.xlsx')}</Button>
        <Button variant="subtle" color="gray" onClick={() => window.print()}>{t('income.print')}</Button>
      </Group>
    </Group>
  );
}

interface SegmentsProps {
  readonly label: string;
  readonly value: string;
  readonly data: { value: string; label: string }[];
  readonly onChange: (value: string) => void;
}

function Segments({ label, ...rest }: SegmentsProps) {
  return (
    <div>
      <span className={styles.segmentsLabel} aria-hidden="true">{label}</span>
      <SegmentedControl size="sm" aria-label={label} {...rest} />
    </div>
  );
}

function listed(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
