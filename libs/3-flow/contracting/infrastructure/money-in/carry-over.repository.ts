import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { CarryOverView } from '../../public/contract.js';
import { CarryOverRow } from './carry-over.row.js';

/** Carry-overs are only added; what stands is their sum. Read with the contract. */
@Injectable()
export class CarryOverRepository {
  constructor(private readonly database: Database) {}

  async add({ notedAt, ...carryOver }: CarryOverView & { readonly tenantId: string; readonly contractId: string }): Promise<void> {
    await this.database.tx.getRepository(CarryOverRow).insert({ ...carryOver, notedAt: new Date(notedAt) });
  }
}
