import { parse } from 'csv-parse/sync';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';

const mostRows = 5_000;

/**
 * The cells of a bank's CSV, in UTF-8 (with or without a mark) or, where it is none, in Shift_JIS as Windows knows it.
 * Errors `bank.encoding_unknown`, `bank.csv_invalid`, `bank.too_many_rows`.
 */
export function readBankCsv(file: Buffer): Result<string[][], DomainError> {
  const text = decode(file);
  if (text === undefined) return fail('bank.encoding_unknown', 'The file is neither UTF-8 nor Shift_JIS.', { path: 'content' });
  try {
    const rows: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: false, bom: true });
    return rows.length > mostRows ? fail('bank.too_many_rows', `A file has at most ${mostRows} rows.`, { path: 'content' }) : ok(rows);
  } catch {
    return fail('bank.csv_invalid', 'The file cannot be read as CSV.', { path: 'content' });
  }
}

function decode(file: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(file);
    } catch {
      // The next is tried.
    }
  }
  return undefined;
}
