import { effectiveOverheadRate } from '@musubi/contracting';
import { type Clock, fiscalYearOf, plainDate, todayInTokyo, yen } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import type { YearSums } from '../domain/income-year.js';
import type { Scope } from '../domain/measure.js';
import { IncomeReader } from '../infrastructure/income-reader.js';
import { CLOCK } from './clock.js';

interface ReportIncomeQuery {
  readonly tenantId: string;
  /** Fiscal years, both included; absent: this year and the three before. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** `YYYY-MM-DD`: what was recorded, and planned, by the end of that day; absent: all there is now. */
  readonly asOf?: string | undefined;
  /** Absent: joint research with companies. */
  readonly scope?: Scope | undefined;
}

export interface IncomeYear extends YearSums {
  /** Σ overhead ÷ Σ direct over the year's receipts; null without direct cost. */
  readonly effectiveRateBp: number | null;
}

/** Plan against actual income by fiscal year, what was signed and what is due, with the effective overhead rate; as of any day. */
@Injectable()
export class ReportIncome {
  constructor(
    private readonly reader: IncomeReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(query: ReportIncomeQuery): Promise<IncomeYear[]> {
    const today = todayInTokyo(this.clock);
    const to = query.to ?? Math.max(fiscalYearOf(today), query.from ?? 0);
    const from = query.from ?? to - 3;
    const asOf = query.asOf === undefined ? undefined : plainDate(query.asOf);
    const years = await this.reader.years({ tenantId: query.tenantId, from, to, asOf, plansOf: asOf ?? today, scope: query.scope ?? 'private_joint_research' });
    return years.map((year) => ({
      ...year, effectiveRateBp: effectiveOverheadRate([{ direct: yen(year.direct), overhead: yen(year.overhead) }]),
    }));
  }

  /** The same for a file that leaves the house, which is audited. */
  async export(query: ReportIncomeQuery): Promise<IncomeYear[]> {
    const { tenantId } = query;
    const years = await this.run(query);
    await this.audit.record({
      tenantId, action: 'income.exported', entity: 'report', entityId: tenantId, changes: { fiscalYears: years.map(({ fiscalYear }) => fiscalYear), ...query.asOf !== undefined && { asOf: query.asOf } },
    });
    return years;
  }
}
