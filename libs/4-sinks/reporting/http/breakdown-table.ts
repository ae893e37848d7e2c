import { fiscalYearLabelJa } from '@musubi/kernel';
import type { Cell } from '@musubi/platform/http/csv';
import type { Breakdown } from '../application/break-down-income.js';
import type { Dimension } from '../domain/breakdown.js';
import type { Measure } from '../domain/measure.js';
import { nameOfGroup } from './breakdown-mapper.js';

type Locale = 'ja' | 'en';
type Words<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

const dimensionWords: Words<Dimension> = {
  ja: { department: '部局', hub: '拠点', field: '分野', type: '契約種別', size: '企業規模', umbrella: '組織的連携協定' },
  en: { department: 'Department', hub: 'Hub', field: 'Field', type: 'Contract type', size: 'Company size', umbrella: 'Umbrella agreement' },
};
const measureWords: Words<Measure> = {
  ja: { received: '受入額', contracted: '契約額', due: '見込み' }, en: { received: 'Received', contracted: 'Contracted', due: 'Due' },
};
const keyWords: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  ja: {
    none: 'なし・不明', sme: '中小企業', large: '大企業', joint_research: '共同研究', commissioned_research: '受託研究', academic_consulting: '学術指導',
    joint_research_chair: '共同研究講座', joint_research_department: '共同研究部門', co_creation_lab: '共創研究所', umbrella_agreement: '組織的連携協定',
    donation: '寄附', consortium: 'コンソーシアム型', open_application: 'オープンアプリケーション方式', pooled_contribution: '協働拠出金型',
  },
  en: { none: 'None or unknown', sme: 'SME', large: 'Large' },
};

/** The table of a file: a row for each group, a column for each year, whole yen with tax. */
export function breakdownTable({ query: { by, measure, from, to }, groups }: Breakdown, locale: Locale): { header: string[]; rows: Cell[][] } {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const yearWord = (year: number): string => `${measureWords[locale][measure]} ${locale === 'ja' ? fiscalYearLabelJa(year) : `FY${year}`}`;
  const unit = locale === 'ja' ? '（円・税込）' : ' (yen, with tax)';
  return {
    header: [
      dimensionWords[locale][by], ...years.map((year) => yearWord(year) + unit),
      ...(locale === 'ja' ? ['合計（円・税込）', '件数', '直接経費（円）', '間接経費（円）'] : ['Total (yen, with tax)', 'Rows', 'Direct cost (yen)', 'Overhead (yen)']),
    ],
    rows: groups.map((group) => [
      nameOfGroup(by, group, locale) ?? keyWords[locale][group.key] ?? group.key,
      ...years.map((year) => group.years.find(({ fiscalYear }) => fiscalYear === year)?.amount ?? 0),
      group.total.amount, group.total.count,
      // Instalments are not split into parts before they are received.
      ...(measure === 'due' ? [null, null] : [group.total.direct, group.total.overhead]),
    ]),
  };
}
