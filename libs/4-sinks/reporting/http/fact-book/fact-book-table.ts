import { fiscalYearLabelJa } from '@musubi/kernel';
import type { Cell } from '@musubi/platform/http/csv';
import type { FactBook } from '../../application/fact-book/report-fact-book.js';

type Locale = 'ja' | 'en';

const words: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  ja: {
    joint_research: '共同研究', commissioned_research: '受託研究', all: '全体', private: '民間企業', large: '大企業', sme: '中小企業', private_10m: '民間企業（1,000万円以上）',
    count: '件数（件）', amount: '受入額（千円）', rank: '国公立大学での順位（位）', staff: '産学連携に携わる職員', band: '人数（人以上）', researchers: '研究者数（人）',
    patents: '特許', applications: '出願（件）', held: '保有（件）', licensed: '実施許諾（件）', licence_income: '実施料収入（千円）',
  },
  en: {
    joint_research: 'Joint research', commissioned_research: 'Commissioned research', all: 'all', private: 'private companies', large: 'large companies', sme: 'SMEs', private_10m: 'private companies, 10 million yen or more',
    count: 'contracts', amount: 'amount (thousand yen)', rank: 'rank among national and public universities', staff: 'Industry–academia staff', band: 'at least', researchers: 'Researchers',
    patents: 'Patents', applications: 'applications', held: 'held', licensed: 'licensed', licence_income: 'licence income (thousand yen)',
  },
};

/** The sheet of a file. A blank stays blank. */
export function factBookTable({ fiscalYears, cells, patentFields }: FactBook, locale: Locale): { header: string[]; rows: Cell[][] } {
  const year = (fiscalYear: number): string => (locale === 'ja' ? fiscalYearLabelJa(fiscalYear) : `FY${fiscalYear}`);
  return {
    header: [locale === 'ja' ? '項目' : 'Item', ...fiscalYears.map(year), ...fiscalYears.map((each) => (locale === 'ja' ? `${year(each)}の出典` : `Source, ${year(each)}`))],
    rows: [...cells.map(({ cell, values }) => [
      cell.split('.').map((part) => words[locale][part] ?? part).join(locale === 'ja' ? '・' : ', '),
      ...values.map(({ value }) => value),
      ...values.map(({ stated, counted }) => stated?.source ?? (counted === null ? null : locale === 'ja' ? '契約台帳' : 'contracts')),
    ]), ...fieldRows({ fiscalYears, patentFields }, locale)],
  };
}

/** A row for each place among the technical fields, as far as any year has one. */
function fieldRows({ fiscalYears, patentFields }: Pick<FactBook, 'fiscalYears' | 'patentFields'>, locale: Locale): Cell[][] {
  const ofYears = fiscalYears.map((year) => patentFields.filter(({ fiscalYear }) => fiscalYear === year));
  return Array.from({ length: Math.max(...ofYears.map(({ length }) => length)) }, (_, place) => {
    const fields = ofYears.map((of) => of[place]);
    return [
      locale === 'ja' ? `特許・出願の多い技術分野・${place + 1}位` : `Patents, technical field by applications, ${place + 1}`,
      ...fields.map((each) => each && (locale === 'ja' ? `${each.field}（${each.applications}件）` : `${each.field} (${each.applications})`)), ...fields.map((each) => each?.source),
    ].map((cell) => cell ?? null);
  });
}
