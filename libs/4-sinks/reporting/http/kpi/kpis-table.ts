import { fiscalYearLabelJa } from '@musubi/kernel';
import type { Cell } from '@musubi/platform/http/csv';
import { type KpiKey, kpiTree } from '../../domain/kpi/kpi-tree.js';
import { attainmentOf, countedFromContracts, type KpiYear } from '../../domain/kpi/kpi-year.js';

type Locale = 'ja' | 'en';

const header: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['指標', '単位', '年度', '計画', '計画の日付', '改定前の計画', '実績', '実績の出典', '別の出典の実績', '達成率（%）'],
  en: ['Goal', 'Unit', 'Fiscal year', 'Plan', 'Planned on', 'Plan before', 'Actual', 'Source of the actual', 'Other sources', 'Attainment (%)'],
};
const words: Readonly<Record<Locale, Readonly<Record<KpiKey | 'yen' | 'rate' | 'count' | 'contracts', string>>>> = {
  ja: {
    external_funding_ratio: '外部資金比率', private_joint_research_income: '民間企業との共同研究の受入額', chairs_and_departments: '共同研究講座・部門数',
    chairs_and_departments_income: '共同研究講座・部門の受入額', umbrella_agreements: '組織的連携協定数', co_creation_labs: '共創研究所数', donations: '寄附の受入額', ip_income: '知的財産収入',
    international_coauthored_papers: '国際共著論文数', hub_coauthorship_ratio: '4拠点の国際共著論文比率', hub_foreign_researcher_ratio: '4拠点の外国人研究者比率',
    yen: '円', rate: '%', count: '件・人', contracts: '契約台帳',
  },
  en: {
    external_funding_ratio: 'External funding ratio', private_joint_research_income: 'Private joint research income', chairs_and_departments: 'Joint research chairs and departments',
    chairs_and_departments_income: 'Income of chairs and departments', umbrella_agreements: 'Umbrella agreements', co_creation_labs: 'Co-creation labs', donations: 'Donations', ip_income: 'IP income',
    international_coauthored_papers: 'International co-authored papers', hub_coauthorship_ratio: 'Co-authorship ratio of the hubs', hub_foreign_researcher_ratio: 'Foreign researchers in the hubs',
    yen: 'yen', rate: '%', count: 'number', contracts: 'contracts',
  },
};

/** The table of a file: a row for each goal and year that has a plan or a figure. */
export function kpisTable(years: readonly KpiYear[], locale: Locale): { header: readonly string[]; rows: Cell[][] } {
  return {
    header: header[locale],
    rows: years.filter(({ plans, figures }) => plans.length + figures.length > 0).map(({ kpi, fiscalYear, plans, figures }) => {
      const { unit } = kpiTree[kpi];
      const shown = (value: number | undefined): Cell => (value === undefined ? null : unit === 'rate' ? value / 100 : value);
      const nameOf = (source: string): string => (source === countedFromContracts ? words[locale].contracts : source);
      const reached = attainmentOf(plans[0]?.value, figures[0]?.value);
      return [
        words[locale][kpi], words[locale][unit], locale === 'ja' ? fiscalYearLabelJa(fiscalYear) : `FY${fiscalYear}`,
        shown(plans[0]?.value), plans[0]?.validFrom ?? null, shown(plans[1]?.value), shown(figures[0]?.value), figures[0] ? nameOf(figures[0].source) : null,
        figures.slice(1).map(({ value, source }) => `${shown(value) ?? ''} (${nameOf(source)})`).join(' / '), reached === undefined ? null : reached / 100,
      ];
    }),
  };
}
