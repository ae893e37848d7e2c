import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { ImportProblem, NumberedRow } from './import-row.js';

export interface ReadImport {
  readonly rows: readonly NumberedRow[];
  readonly problems: readonly ImportProblem[];
}

/** Reads UTF-8 CSV (with a header line) or JSON lines, with or without a byte order mark. */
export async function readImportFile(file: string): Promise<ReadImport> {
  const bytes = await readFile(file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { rows: [], problems: [{ line: 1, externalId: null, field: '', code: 'import.not_utf8', message: 'the file is not UTF-8' }] };
  }
  return text.trimStart().startsWith('{') ? readJsonLines(text) : readCsv(text);
}

function readJsonLines(text: string): ReadImport {
  const rows: NumberedRow[] = [];
  const problems: ImportProblem[] = [];
  text.split(/\r?\n/u).forEach((content, index) => {
    if (content.trim() === '') return;
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
    const records = parse(text, { columns: true, bom: true, skip_empty_lines: true, info: true, trim: true }) as
      { record: unknown; info: { lines: number } }[];
    return { rows: records.map(({ record, info }) => ({ line: info.lines, value: record })), problems: [] };
  } catch (error) {
    const { lines = 1, message } = error as { lines?: number; message: string };
    return { rows: [], problems: [{ line: lines, externalId: null, field: '', code: 'import.not_csv', message }] };
  }
}
