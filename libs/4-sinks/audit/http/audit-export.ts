import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { moreCsv, toCsv } from '@musubi/platform/http/csv';
import type { Response } from 'express';
import type { AuditLine } from '../domain/audit-entry.js';
import { auditHeader, auditRow } from './audit-csv.js';

type Locale = 'ja' | 'en';
type Pages = AsyncIterator<readonly AuditLine[]>;

/**
 * Writes a file page by page as the reader takes it: memory stays flat however long the log is. Throws what the first
 * page throws; after it a failure cuts the download off, or half a log would pass for all of it.
 */
export async function sendAuditCsv(response: Response, locale: Locale, pages: Pages): Promise<void> {
  const first = await pages.next();
  response.status(200).set({ 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="audit.csv"', 'Cache-Control': 'no-store' });
  await pipeline(Readable.from(csvOf(first, pages, locale)), response).catch(() => response.destroy());
}

async function* csvOf(first: IteratorResult<readonly AuditLine[]>, pages: Pages, locale: Locale): AsyncGenerator<string> {
  const rowsOf = (page: readonly AuditLine[]): ReturnType<typeof auditRow>[] => page.map((line) => auditRow(line, locale));
  yield toCsv(auditHeader[locale], rowsOf(first.done ? [] : first.value));
  for (let page = await pages.next(); !page.done; page = await pages.next()) yield moreCsv(rowsOf(page.value));
}
