import { isPlainDate, plainDate, yenFromBigInt, type DomainError, type PlainDate, type Yen } from '@musubi/kernel';
import type { BankColumns } from './bank-columns.js';

/** Money that came in by a bank's list. */
export type BankLine = {
  /** Place in the file, from 1. */
  readonly line: number;
  readonly date: PlainDate;
  readonly amount: Yen;
  /** As the bank writes it. */
  readonly payer: string;
  readonly reference: string;
  /** The same for the same payment in any file: its facts, and which of several alike of its file it is. */
  readonly key: string;
};

const largest = 1_000_000_000_000n;

/**
 * Reads the rows below the head. Rows where money goes out and empty ones are passed over; each bad one is named:
 * `bank.date_invalid`, `bank.amount_invalid`, `bank.payer_missing` at `rows.<line>.<column>`.
 */
export function readBankLines(rows: readonly (readonly string[])[], columns: BankColumns, headAt: number): { readonly lines: readonly BankLine[]; readonly errors: readonly DomainError[]; readonly passedOver: number } {
  const head = (rows[headAt] ?? []).map((cell) => cell.normalize('NFKC').trim());
  const lines: BankLine[] = [];
  const errors: DomainError[] = [];
  const alike = new Map<string, number>();
  let passedOver = 0;
  for (const [index, row] of rows.entries()) {
    if (index <= headAt) continue;
    const cell = (column: string | undefined): string => (column === undefined ? '' : row[head.indexOf(column.normalize('NFKC'))] ?? '').normalize('NFKC').trim();
    const read = { date: dateOf(cell(columns.date)), amount: amountOf(cell(columns.amount)), payer: cell(columns.payer), reference: cell(columns.reference) };
    const empty = row.every((one) => one.trim() === '');
    const goesOut = cell(columns.amount) === '' && columns.out !== undefined && cell(columns.out) !== '';
    if (empty || goesOut) {
      passedOver += 1;
      continue;
    }
    const wrong = errorsOf(read, index + 1, columns);
    errors.push(...wrong);
    if (wrong.length > 0 || read.date === null || read.amount === null) continue;
    const facts = `${read.date} ${read.amount} ${read.payer} ${read.reference}`;
    const before = alike.get(facts) ?? 0;
    alike.set(facts, before + 1);
    lines.push({ line: index + 1, date: read.date, amount: read.amount, payer: read.payer, reference: read.reference, key: `${facts} ${before}` });
  }
  return { lines, errors, passedOver };
}

function errorsOf({ date, amount, payer }: { date: PlainDate | null; amount: Yen | null; payer: string }, line: number, columns: BankColumns): DomainError[] {
  const at = (code: string, message: string, column: string): DomainError => ({ code, message: `Row ${line}: ${message}`, path: `rows.${line}.${column}` });
  return [
    ...(date === null ? [at('bank.date_invalid', 'not a date that exists.', columns.date)] : []),
    ...(amount === null ? [at('bank.amount_invalid', 'not a whole amount above 0 yen.', columns.amount)] : []),
    ...(payer === '' ? [at('bank.payer_missing', 'nobody is named as payer.', columns.payer)] : []),
  ];
}

/** 2026-04-01, 2026/4/1, 20260401, 2026年4月1日, 令和8年4月1日, and 080401 as the banks' exchange format writes 令和8年. */
function dateOf(text: string): PlainDate | null {
  const written = /^(?:(?<era>令和|R)(?<eraYear>\d{1,2}|元)|(?<year>\d{4}))[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})日?$/u.exec(text)?.groups
    ?? /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u.exec(text)?.groups
    ?? /^(?<eraYear>\d{2})(?<month>\d{2})(?<day>\d{2})$/u.exec(text)?.groups;
  if (!written) return null;
  const { year, eraYear, month = '', day = '' } = written;
  const full = year ?? String(2018n + (eraYear === '元' ? 1n : BigInt(eraYear ?? 0)));
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(date) ? plainDate(date) : null;
}

function amountOf(text: string): Yen | null {
  const digits = text.replace(/[,¥\\円\s]/gu, '');
  const amount = /^\d{1,13}$/u.test(digits) ? BigInt(digits) : 0n;
  return amount > 0n && amount <= largest ? yenFromBigInt(amount) : null;
}
