import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchingModels } from '../../api/types';
import { init } from '../../shared/echarts-parts';
import styles from './matching.module.css';

type Bins = NonNullable<MatchingModels['calibration']>['bins'];

/** Foretold beside what came true, a pair of bars for each tenth: as high as each other where probabilities can be trusted. */
export function ReliabilityChart({ bins }: { readonly bins: Bins }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    if (!box.current) return;
    const chart = init(box.current, undefined, { renderer: 'svg' });
    const [line, text] = [colour('--mu-line'), { color: colour('--mu-ink-soft'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 }];
    const names = { foretold: t('matching.reliability.foretold'), wanted: t('matching.reliability.wanted') };
    const bar = (name: string, fill: string, values: readonly (number | null)[]): object =>
      ({ name, type: 'bar', data: values, barMaxWidth: 24, itemStyle: { color: fill, borderRadius: [3, 3, 0, 0] }, emphasis: { disabled: true } });
    chart.setOption({
      animation: false, textStyle: text, grid: { top: 40, right: 8, bottom: 8, left: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, icon: 'roundRect', textStyle: text, data: [names.foretold, names.wanted] },
      xAxis: { type: 'category', data: bins.map(({ from, to }) => `${Math.round(from * 100)}–${Math.round(to * 100)}%`), axisTick: { show: false }, axisLine: { lineStyle: { color: line } }, axisLabel: text },
      yAxis: { type: 'value', min: 0, max: 1, interval: 0.25, splitLine: { lineStyle: { color: line } }, axisLabel: { ...text, formatter: (value: number) => `${Math.round(value * 100)}%` } },
      series: [bar(names.foretold, colour('--mu-chart-plan'), bins.map(({ foretold }) => foretold)), bar(names.wanted, colour('--mu-accent'), bins.map(({ wanted }) => wanted))],
    });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [bins, scheme, t]);
  return <div ref={box} className={styles.canvas} role="img" aria-label={t('matching.reliability.chart')} />;
}

function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
