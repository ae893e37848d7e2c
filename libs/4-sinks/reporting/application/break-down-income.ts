import { type Clock, fiscalYearOf, plainDate, todayInTokyo } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import type { BreakdownGroup, BreakdownQuery } from '../domain/breakdown.js';
import { BreakdownReader } from '../infrastructure/breakdown-reader.js';
import { CLOCK } from './clock.js';

interface BreakDownIncomeQuery extends Omit<BreakdownQuery, 'from' | 'to' | 'asOf'> {
  /** Fiscal years, both included; absent: this year and the three before. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** `YYYY-MM-DD`; absent: all there is now. */
  readonly asOf?: string | undefined;
}

export interface Breakdown {
  readonly query: BreakdownQuery;
  /** Largest first; what has no such thing last. */
  readonly groups: readonly BreakdownGroup[];
}

/** Income by one of the things it is counted under. The groups add up to the figure of the report with the same scope. */
@Injectable()
export class BreakDownIncome {
  constructor(
    private readonly reader: BreakdownReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ from: first, to: last, asOf, ...rest }: BreakDownIncomeQuery): Promise<Breakdown> {
    const to = last ?? Math.max(fiscalYearOf(todayInTokyo(this.clock)), first ?? 0);
    const query = { ...rest, from: first ?? to - 3, to, asOf: asOf === undefined ? undefined : plainDate(asOf) };
    return { query, groups: await this.reader.groups(query) };
  }

  /** The same for a file that leaves the house, which is audited. */
  async export(asked: BreakDownIncomeQuery): Promise<Breakdown> {
    const breakdown = await this.run(asked);
    const { tenantId, by, measure, from, to } = breakdown.query;
    await this.audit.record({ tenantId, action: 'income_breakdown.exported', entity: 'report', entityId: tenantId, changes: { by, measure, from, to } });
    return breakdown;
  }
}
