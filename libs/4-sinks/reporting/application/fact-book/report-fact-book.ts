import { type Clock, fiscalYearOf, plainDate, todayInTokyo } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import { factBookCells, type PatentField, type SheetCell, type SheetWarning, sheetWarnings } from '../../domain/fact-book/sheet.js';
import { FactBookReader } from '../../infrastructure/fact-book/fact-book-reader.js';
import { CLOCK } from '../clock.js';

interface ReportFactBookQuery {
  readonly tenantId: string;
  /** The later of the sheet's two; absent: the last that has ended and has figures. */
  readonly fiscalYear?: number | undefined;
  /** `YYYY-MM-DD`: what was known by the end of that day; absent: today. */
  readonly asOf?: string | undefined;
}

export interface FactBook {
  readonly fiscalYears: readonly [number, number];
  readonly cells: readonly SheetCell[];
  /** Of both years, most applications first. */
  readonly patentFields: readonly PatentField[];
  readonly warnings: readonly SheetWarning[];
}

/** The fact book's sheet of two fiscal years, with what in it does not fit together. */
@Injectable()
export class ReportFactBook {
  constructor(
    private readonly reader: FactBookReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ tenantId, fiscalYear, asOf }: ReportFactBookQuery): Promise<FactBook> {
    const today = todayInTokyo(this.clock);
    const known = { tenantId, asOf: asOf === undefined ? today : plainDate(asOf) };
    const ended = fiscalYearOf(today) - 1;
    const to = fiscalYear ?? await this.reader.lastYear({ ...known, to: ended }, factBookCells) ?? ended;
    const query = { ...known, from: to - 1, to };
    const [counted, stated, patentFields] = await Promise.all([this.reader.counted(query), this.reader.stated(query), this.reader.patentFields(query)]);
    const cells = factBookCells.map((cell) => ({
      cell,
      values: [to - 1, to].map((year) => {
        const isHere = (fact: { readonly cell: string; readonly fiscalYear: number }): boolean => fact.cell === cell && fact.fiscalYear === year;
        const [own, other] = [counted.find(isHere)?.value ?? null, stated.find(isHere)];
        return { fiscalYear: year, value: other?.value ?? own, counted: own, stated: other === undefined ? null : { value: other.value, source: other.source } };
      }),
    }));
    return { fiscalYears: [to - 1, to], cells, patentFields, warnings: sheetWarnings(cells) };
  }

  /** The same for a file that leaves the house, which is audited. */
  async export(query: ReportFactBookQuery): Promise<FactBook> {
    const book = await this.run(query);
    await this.audit.record({
      tenantId: query.tenantId, action: 'fact_book.exported', entity: 'report', entityId: query.tenantId, changes: { fiscalYear: book.fiscalYears[1] },
    });
    return book;
  }
}
