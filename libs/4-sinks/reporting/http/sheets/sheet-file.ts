import { SheetWriter } from '@musubi/platform/documents/sheet-writer';
import type { Cell } from '@musubi/platform/http/csv';
import { Injectable, StreamableFile } from '@nestjs/common';

export interface SheetTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Makes a report's table a workbook. Texts are typed as texts, so that no spreadsheet takes one for a formula. */
@Injectable()
export class SheetFile {
  constructor(private readonly writer: SheetWriter) {}

  async of(name: string, [ja, en]: readonly [ja: string, en: string], { header, rows }: SheetTable, locale: 'ja' | 'en'): Promise<StreamableFile> {
    const file = await this.writer.write({
      title: locale === 'ja' ? ja : en, language: locale, footer: locale === 'ja' ? '金額は円（見出しに別の単位があるものを除く）' : 'Amounts in yen unless the heading says otherwise',
      blocks: [{ kind: 'table', columns: header.map((title) => ({ title })), rows: rows.map((row) => row.map((cell) => cell ?? '')) }],
    });
    return new StreamableFile(file, { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', disposition: `attachment; filename="${name}.xlsx"` });
  }
}
