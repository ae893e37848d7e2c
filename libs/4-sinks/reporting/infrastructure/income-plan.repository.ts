import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { IncomePlan } from '../public/income-plan.js';
import { IncomePlanRow } from './income-plan.row.js';

/** Plans are only added: two figures for one fact are both kept, each with its source. */
@Injectable()
export class IncomePlanRepository {
  constructor(private readonly database: Database) {}

  /** @returns the row's id */
  async add({ tenantId, fiscalYear, amount, validFrom, source }: IncomePlan): Promise<string> {
    const row: IncomePlanRow = { id: newId(), tenantId, fiscalYear, amount, validFrom, source };
    await this.database.tx.createQueryBuilder().insert().into(IncomePlanRow).values(row).updateEntity(false).execute();
    return row.id;
  }
}
