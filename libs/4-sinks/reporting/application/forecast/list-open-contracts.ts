import { type Clock, fiscalYearOf, plainDate, todayInTokyo } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '../../domain/measure.js';
import { type CountedOpenContract, ForecastReader } from '../../infrastructure/forecast/forecast-reader.js';
import { CLOCK } from '../clock.js';

/** Opens the part of a forecast that is not signed yet: at most the 200 greatest. The rows name companies and amounts, so that each opening is audited. */
@Injectable()
export class ListOpenContracts {
  constructor(
    private readonly reader: ForecastReader,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ tenantId, scope, asOf: asked }: { readonly tenantId: string; readonly scope: Scope; readonly asOf?: string | undefined }): Promise<CountedOpenContract[]> {
    const asOf = asked === undefined ? todayInTokyo(this.clock) : plainDate(asked);
    await this.audit.record({ tenantId, action: 'forecast_contracts.opened', entity: 'report', entityId: tenantId, changes: { asOf } });
    return this.reader.open({ tenantId, scope, fiscalYear: fiscalYearOf(asOf), asOf });
  }
}
