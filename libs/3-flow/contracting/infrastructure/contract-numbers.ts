import type { FiscalYear } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { type ContractNumber, contractNumber } from '../domain/contract-number.js';

/** Whose numbers, and of which year. */
interface NumberSeries {
  readonly tenantId: string;
  readonly universityCode: string;
  readonly fiscalYear: FiscalYear;
}

/**
 * Gives contract numbers without gaps: the counter's row stays locked until the unit of work ends, so a number
 * of a draft that fails is given again. Take them last, for everybody else waits.
 */
@Injectable()
export class ContractNumbers {
  constructor(private readonly database: Database) {}

  /** The next `count` numbers of a series, ascending. */
  async next({ tenantId, universityCode, fiscalYear }: NumberSeries, count = 1): Promise<ContractNumber[]> {
    const [row] = await this.database.query<{ last: number }>(
      `insert into contracting.contract_number_counter as k (tenant_id, fiscal_year, last) values ($1, $2, $3)
       on conflict (tenant_id, fiscal_year) do update set last = k.last + excluded.last returning last`,
      [tenantId, fiscalYear, count]);
    if (!row) throw new Error('the counter is not in this tenant');
    return Array.from({ length: count }, (_, index) => contractNumber(universityCode, fiscalYear, row.last - count + 1 + index));
  }
}
