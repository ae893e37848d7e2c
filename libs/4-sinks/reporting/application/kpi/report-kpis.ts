import { type Clock, fiscalYearOf, plainDate, todayInTokyo } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import { kpiKeys } from '../../domain/kpi/kpi-tree.js';
import type { KpiYear } from '../../domain/kpi/kpi-year.js';
import { KpiReader } from '../../infrastructure/kpi/kpi-reader.js';
import { CLOCK } from '../clock.js';

interface ReportKpisQuery {
  readonly tenantId: string;
  /** Fiscal years, both included; absent: this year and the three before. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** `YYYY-MM-DD`: what was known by the end of that day; absent: today. */
  readonly asOf?: string | undefined;
}

/** Every goal with its plans, their versions, and every figure with its source. */
@Injectable()
export class ReportKpis {
  constructor(
    private readonly reader: KpiReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of the tree, year by year. */
  async run(query: ReportKpisQuery): Promise<KpiYear[]> {
    const today = todayInTokyo(this.clock);
    const to = query.to ?? Math.max(fiscalYearOf(today), query.from ?? 0);
    const asked = { tenantId: query.tenantId, from: query.from ?? to - 3, to, asOf: query.asOf === undefined ? today : plainDate(query.asOf) };
    const [plans, counted, stated] = await Promise.all([this.reader.plans(asked), this.reader.counted(asked), this.reader.stated(asked)]);
    const years = Array.from({ length: to - asked.from + 1 }, (_, index) => asked.from + index);
    return kpiKeys.flatMap((kpi) => years.map((fiscalYear) => {
      const isOf = (fact: { readonly kpi: string; readonly fiscalYear: number }): boolean => fact.kpi === kpi && fact.fiscalYear === fiscalYear;
      return {
        kpi, fiscalYear, plans: plans.filter(isOf).map(({ value, validFrom, source }) => ({ value, validFrom, source })),
        figures: [...counted, ...stated].filter(isOf).map(({ value, source, recordedOn }) => ({ value, source, recordedOn })),
      };
    }));
  }

  /** The same for a file that leaves the house, which is audited. */
  async export(query: ReportKpisQuery): Promise<KpiYear[]> {
    const years = await this.run(query);
    await this.audit.record({ tenantId: query.tenantId, action: 'kpis.exported', entity: 'report', entityId: query.tenantId, changes: { years: years.length } });
    return years;
  }
}
