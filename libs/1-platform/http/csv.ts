import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** What a spreadsheet would take for a formula, also behind spaces and unseen characters. */
const formula = /^[\s\0]*[=+\-@;\t\r\0＝＋－＠]/u;

/**
 * Text that a spreadsheet shows and never runs: an apostrophe before what could be a formula, NUL removed.
 * Numbers stay numbers; only text can carry somebody else's formula.
 */
export function safeCell(value: Cell): string | number {
  if (value === null) return '';
  if (typeof value === 'number') return value;
  const text = formula.test(value) ? `'${value}` : value;
  return text.replaceAll('\0', '');
}

/** UTF-8 with a byte order mark, or Excel takes it for another encoding; lines end in CRLF (RFC 4180). */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([header, ...rows].map((row) => row.map(safeCell)), { bom: true, record_delimiter: 'windows' });
}

/** Further rows of a table that was begun with `toCsv`. */
export function moreCsv(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows.map((row) => row.map(safeCell)), { record_delimiter: 'windows' });
}
