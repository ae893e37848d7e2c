import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ImportProblem, NumberedRow } from './import-row.js';

/** Of one file; what a file says of its own size is not believed, for it may be no file. */
const mostBytes = 64_000_000;
const mostRows = 100_000;
const mostBytesOfRow = 1_000_000;

/** What people take for a table and is none, by how it begins. */
const otherKinds = [
  { magic: '504b0304', name: 'a ZIP archive or an Excel workbook' }, { magic: 'd0cf11e0a1b11ae1', name: 'an old Excel workbook' },
  { magic: '1f8b', name: 'compressed' }, { magic: '25504446', name: 'a PDF' },
];

export interface ReadImport {
  readonly rows: readonly NumberedRow[];
  readonly problems: readonly ImportProblem[];
}

/** Reads UTF-8 CSV (with a header line) or JSON lines, with or without a byte order mark. */
export async function readImportFile(file: string): Promise<ReadImport> {
  const bytes = await readAtMost(file, mostBytes);
  if (bytes === undefined) return refused('import.too_large', `the file has more than ${mostBytes / 1_000_000} MB; divide it`);
  const start = bytes.subarray(0, 8).toString('hex');
  const other = otherKinds.find(({ magic }) => start.startsWith(magic));
  if (other) return refused('import.not_text', `the file is ${other.name}; save it as CSV in UTF-8`);
  if (bytes.includes(0)) return refused('import.not_text', 'the file is no text in UTF-8: it has bytes that are zero');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refused('import.not_utf8', 'the file is not UTF-8');
  }
  const read = text.trimStart().startsWith('{') ? readJsonLines(text) : readCsv(text);
  return read.rows.length > mostRows ? refused('import.too_many_rows', `the file has more than ${mostRows} rows; divide it`) : read;
}

/** Undefined when there is more; what is beyond is never read. */
async function readAtMost(file: string, most: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 1_000_000 }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(code: string, message: string): ReadImport {
  return { rows: [], problems: [{ line: 1, externalId: null, field: '', code, message }] };
}

function readJsonLines(text: string): ReadImport {
  const rows: NumberedRow[] = [];
  const problems: ImportProblem[] = [];
  text.split(/\r?\n/u).forEach((content, index) => {
    // One more than allowed says enough.
    if (content.trim() === '' || rows.length > mostRows) return;
    try {
      rows.push({ line: index + 1, value: JSON.parse(content) as unknown });
    } catch (error) {
      problems.push({ line: index + 1, externalId: null, field: '', code: 'import.not_json', message: `not JSON: ${(error as Error).message}` });
    }
  });
  return { rows, problems };
}

function readCsv(text: string): ReadImport {
  try {
    const records = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true, trim: true, to: mostRows + 1, max_record_size: mostBytesOfRow }) as
      { record: unknown; info: { lines: number } }[];
    return { rows: records.map(({ record, info }) => ({ line: info.lines, value: record })), problems: [] };
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    return { rows: [], problems: [{ line: lines, externalId: null, field: '', code: 'import.not_csv', message }] };
  }
}
