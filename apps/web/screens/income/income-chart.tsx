import type { YenUnit } from '@musubi/kernel';
import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomeYear } from '../../api/types';
import { chartOption } from './chart-option';
import { init } from '../../shared/echarts-parts';
import styles from './income.module.css';

interface IncomeChartProps {
  readonly years: readonly IncomeYear[];
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
  readonly onOpen: (fiscalYear: number) => void;
}

/** Drawn as SVG: sharp on paper as on the screen. The table beside it is its text alternative. */
export function IncomeChart({ years, unit, withoutTax, onOpen }: IncomeChartProps) {
  const { t, i18n } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption(chartOption({ years, unit, withoutTax, language: i18n.language === 'en' ? 'en' : 'ja', names: { plan: t('income.plan'), received: t('income.received') } }));
    chart.on('click', ({ dataIndex }) => {
      const year = years[dataIndex];
      if (year) open.current(year.fiscalYear);
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [years, unit, withoutTax, scheme, i18n.language, t]);
  return <div ref={box} className={styles.canvas} role="img" aria-label={t('income.chart')} />;
}
