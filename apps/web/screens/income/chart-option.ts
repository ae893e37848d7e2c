import type { YenUnit } from '@musubi/kernel';
import type { EChartsCoreOption } from 'echarts/core';
import type { IncomeYear } from '../../api/types';
import { fiscalYearText } from '../../shared/dates';
import { yenText } from '../../shared/yen';

interface ChartFacts {
  readonly years: readonly IncomeYear[];
  readonly unit: YenUnit;
  readonly withoutTax: boolean;
  readonly language: 'ja' | 'en';
  readonly names: { readonly plan: string; readonly received: string };
}

/** Plan as a pale bar, received in the accent beside it; colours are the theme's of this moment. */
export function chartOption({ years, unit, withoutTax, language, names }: ChartFacts): EChartsCoreOption {
  const ink = colour('--mu-ink-soft');
  const line = colour('--mu-line');
  const text = { color: ink, fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  const bar = (name: string, fill: string, values: readonly (number | null)[]): object => ({
    name, type: 'bar', data: values, barMaxWidth: 36, barGap: '12%', cursor: 'pointer',
    itemStyle: { color: fill, borderRadius: [3, 3, 0, 0] }, emphasis: { itemStyle: { color: fill } },
  });
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    textStyle: text,
    grid: { top: 40, right: 8, bottom: 8, left: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, icon: 'roundRect', textStyle: text, data: [names.plan, names.received] },
    tooltip: {
      // Drawn, not written as HTML with styles in it, which the page's content policy forbids.
      renderMode: 'richText', trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: line, opacity: 0.5 } }, backgroundColor: colour('--mu-surface'), borderColor: line,
      textStyle: { ...text, color: colour('--mu-ink') },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? yenText(value, language) : '–'),
    },
    xAxis: { type: 'category', data: years.map(({ fiscalYear }) => fiscalYearText(fiscalYear, language)), axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: text },
    yAxis: { type: 'value', splitNumber: 4, splitLine: { lineStyle: { color: line } }, axisLabel: { ...text, formatter: (value: number) => yenText(Math.round(value), language, unit).replace('.0', '') } },
    series: [
      bar(names.plan, colour('--mu-chart-plan'), years.map(({ plan }) => plan)),
      bar(names.received, colour('--mu-accent'), years.map(({ received, receivedExTax }) => (withoutTax ? receivedExTax : received))),
    ],
  };
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
