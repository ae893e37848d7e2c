import { type Clock, plainDate, todayInTokyo } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import type { FigureContract, FigureContractsQuery, FigureTotal } from '../../domain/figures/figure-contract.js';
import { FigureContractsReader } from '../../infrastructure/figures/figure-contracts-reader.js';
import { CLOCK } from '../clock.js';

type ListQuery = Omit<FigureContractsQuery, 'asOf'> & {
  /** `YYYY-MM-DD`; absent: today. */
  readonly asOf?: string | undefined;
};

/** Opens a figure that is counted from contracts: the contracts themselves. They name companies and amounts, so that each opening is audited. */
@Injectable()
export class ListFigureContracts {
  constructor(
    private readonly reader: FigureContractsReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(query: ListQuery): Promise<{ contracts: FigureContract[]; total: FigureTotal }> {
    const { tenantId, subject, fiscalYear, asOf } = query;
    await this.audit.record({ tenantId, action: 'figure.opened', entity: 'report', entityId: tenantId, changes: { subject, fiscalYear, ...asOf !== undefined && { asOf } } });
    return this.reader.page({ ...query, asOf: asOf === undefined ? todayInTokyo(this.clock) : plainDate(asOf) });
  }
}
