import { fiscalYearLabelJa } from '@musubi/kernel';
import { type Cell, toCsv } from '@musubi/platform/http/csv';
import type { IncomeYear } from '../application/report-income.js';
import type { IncomeEntry } from '../domain/income-entry.js';
import type { Measure } from '../domain/measure.js';

type Locale = 'ja' | 'en';

const yearHeader: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['年度', '和暦', '計画（円）', '受入額（円・税込）', '受入額（円・税抜）', '間接経費（円）', '実効間接経費率（%）', '契約額（円・税込）', '見込み（円・税込）', '備考'],
  en: ['Fiscal year', 'Japanese year', 'Plan (yen)', 'Received (yen, with tax)', 'Received (yen, without tax)', 'Overhead (yen)', 'Effective rate (%)', 'Contracted (yen, with tax)', 'Due (yen, with tax)', 'Remark'],
};
const receiptHeader: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['入金日', '契約番号', '件名', '企業', '部局', '受入額（円・税込）', '受入額（円・税抜）', '直接経費（円）', '間接経費（円）'],
  en: ['Received on', 'Contract', 'Title', 'Company', 'Department', 'Received (yen, with tax)', 'Received (yen, without tax)', 'Direct cost (yen)', 'Overhead (yen)'],
};
const unconfirmed: Readonly<Record<Locale, string>> = { ja: '間接経費率は未確認', en: 'Overhead rate not confirmed' };

interface Table {
  readonly header: readonly string[];
  readonly rows: Cell[][];
}

export function incomeTable(years: readonly IncomeYear[], locale: Locale): Table {
  return { header: yearHeader[locale], rows: years.map((year) => [
    String(year.fiscalYear), fiscalYearLabelJa(year.fiscalYear), year.plan, year.received, year.receivedExTax, year.overhead,
    year.effectiveRateBp === null ? null : year.effectiveRateBp / 100, year.contracted, year.due, year.unconfirmed ? unconfirmed[locale] : null,
  ]) };
}

export function incomeCsv(years: readonly IncomeYear[], locale: Locale): string {
  const { header, rows } = incomeTable(years, locale);
  return toCsv(header, rows);
}

export function receiptsCsv(receipts: readonly IncomeEntry[], locale: Locale): string {
  return toCsv(receiptHeader[locale], receipts.map((receipt) => [
    receipt.date, receipt.number, receipt.title, receipt.companyName, receipt.departmentName,
    receipt.amount, receipt.amountExTax, receipt.direct, receipt.overhead,
  ]));
}

const happened: Readonly<Record<Measure, Readonly<Record<Locale, string>>>> = {
  received: { ja: '入金日', en: 'Received on' }, contracted: { ja: '契約日', en: 'Signed on' }, due: { ja: '入金予定日', en: 'Due on' },
};
const entryHeader: Readonly<Record<Locale, readonly string[]>> = {
  ja: ['記録日', '契約番号', '件名', '企業', '部局', '契約種別', '金額（円・税込）', '金額（円・税抜）', '直接経費（円）', '間接経費（円）'],
  en: ['Recorded on', 'Contract', 'Title', 'Company', 'Department', 'Type', 'Amount (yen, with tax)', 'Amount (yen, without tax)', 'Direct cost (yen)', 'Overhead (yen)'],
};

export function entriesTable(measure: Measure, entries: readonly IncomeEntry[], locale: Locale): Table {
  return { header: [happened[measure][locale], ...entryHeader[locale]], rows: entries.map((entry) => [
    entry.date, entry.recordedOn, entry.number, entry.title, entry.companyName, entry.departmentName, entry.contractType,
    // Instalments are not split into parts before they are received.
    entry.amount, ...(measure === 'due' ? [null, null, null] : [entry.amountExTax, entry.direct, entry.overhead]),
  ]) };
}

export function entriesCsv(measure: Measure, entries: readonly IncomeEntry[], locale: Locale): string {
  const { header, rows } = entriesTable(measure, entries, locale);
  return toCsv(header, rows);
}
