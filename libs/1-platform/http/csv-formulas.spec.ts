import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { moreCsv, toCsv } from './csv.js';

/** What spreadsheets take as the beginning of a formula, and what they skip before it. */
const openers = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
const skipped = ['', ' ', '  ', '\u3000', '\u00A0', '\uFEFF', '\n', '\t', '\r', '\0', ' \0 '];
const payloads = ['1+1', 'cmd|\' /C calc\'!A0', 'HYPERLINK("http://evil.example","x")', '', '"quoted", with a comma', '行\n替え'];

const hostile = fc.tuple(fc.constantFrom(...skipped), fc.constantFrom(...openers), fc.constantFrom(...payloads)).map((parts) => parts.join(''));
const cell = fc.oneof(hostile, fc.string({ unit: 'grapheme' }), fc.string());

/** As a spreadsheet reads it: what a cell holds after the quotes are gone. */
const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n', relax_column_count: true }) as string[][];
const startsFormula = (text: string): boolean => /^[=+\-@＝＋－＠]/u.test(text.replaceAll(/[\p{White_Space}\p{Cc}\uFEFF]/gu, ''));

const noFormulas = (write: (rows: string[][]) => string) =>
  fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
    const [, ...cells] = read(write([['one', 'two'], ...rows]));
    return cells.flat().every((text) => text.startsWith('\'') || !startsFormula(text));
  });

test('no text, whatever is before it, is a formula when it is read back', () => {
  fc.assert(noFormulas(([header = [], ...rows]) => toCsv(header, rows)), { numRuns: 500 });
});

test.each([['no escaping', false], ['the library\'s own, which looks at the first character alone', true]])('mutant: with %s there are formulas', (_how, escapeFormulas) => {
  const { failed } = fc.check(noFormulas((rows) => stringify(rows, { bom: true, record_delimiter: 'windows', escape_formulas: escapeFormulas })), { numRuns: 500, endOnFailure: true });
  expect(failed).toBe(true);
});

test('and without the apostrophe and NUL it is what it was, in the same cell', () => {
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
    const [, ...cells] = read(toCsv(['one', 'two'], rows.slice(0, 1)) + moreCsv(rows.slice(1)));
    const plain = rows.map((row) => row.map((text) => text.replaceAll('\0', '')));
    return cells.length === rows.length && cells.every((row, index) => row.every((text, place) => {
      const was = plain[index]?.[place] ?? '';
      return text === was || text === `'${was}`;
    }));
  }), { numRuns: 500 });
});
