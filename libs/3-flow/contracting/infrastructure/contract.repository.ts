import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { ContractChange } from '../domain/life/contract-change.js';
import type { Contract } from '../public/contract.js';
import { contractDocument } from './contract-document.js';
import { ContractLineRow } from './contract-line.row.js';
import { allocationRowsOf, contractRowOf, instalmentRowsOf, lineRowsOf, receiptRowOf } from './contract-rows.js';
import { ContractRow } from './contract.row.js';
import { ContractChangeRow } from './life/contract-change.row.js';
import { InstalmentRow } from './instalment.row.js';
import type { NewContract, NewReceipt } from '../domain/new-contract.js';
import { ReceiptAllocationRow } from './receipt-allocation.row.js';
import { ReceiptRow } from './receipt.row.js';

/** Contracts and their receipts. What row-level security hides is not found. */
@Injectable()
export class ContractRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<Contract | undefined> {
    return (await this.select('c.id = $1', id))[0];
  }

  /** Oldest first. */
  ofEngagement(engagementId: string): Promise<Contract[]> {
    return this.select('c.engagement_id = $1', engagementId);
  }

  /** Holds the contract's row until the unit of work ends, so that everything about one contract happens in turn. */
  async lock(id: string): Promise<Contract | undefined> {
    const locked = await this.database.query('select id from contracting.contract where id = $1 for update', [id]);
    return locked.length === 0 ? undefined : this.find(id);
  }

  /** With its line in the contract's story. @returns the new version */
  async changeState({ id, tenantId }: Pick<Contract, 'id' | 'tenantId'>, change: Omit<ContractChange, 'version'>): Promise<number> {
    const { action, state, effectiveOn, note, madeAt, madeBy } = change;
    const [at, by] = action === 'sign' ? [madeAt, madeBy] : [null, null];
    const version = await this.raise(
      `update contracting.contract set version = version + 1, state = $2,
              signed_at = coalesce($3::timestamptz, signed_at), signed_by = coalesce($4::uuid, signed_by)
        where id = $1 returning version`, [id, state, at, by]);
    await this.insert(ContractChangeRow, [{ contractId: id, version, tenantId, action, state, effectiveOn, note, madeAt, madeBy }]);
    return version;
  }

  /** Writes contracts with their lines and instalments. */
  async add(contracts: readonly NewContract[]): Promise<void> {
    await this.insert(ContractRow, contracts.map(contractRowOf));
    await this.insert(ContractLineRow, contracts.flatMap(lineRowsOf));
    await this.insert(InstalmentRow, contracts.flatMap(instalmentRowsOf));
  }

  async addReceipts(receipts: readonly NewReceipt[]): Promise<void> {
    await this.insert(ReceiptRow, receipts.map(receiptRowOf));
    await this.insert(ReceiptAllocationRow, receipts.flatMap(allocationRowsOf));
  }

  /** @returns the contract's new version, which orders the receipt's event */
  async raiseVersion(id: string): Promise<number> {
    return this.raise('update contracting.contract set version = version + 1 where id = $1 returning version', [id]);
  }

  private async select(where: string, value: string): Promise<Contract[]> {
    const rows = await this.database.query<{ contract: Contract }>(
      `select ${contractDocument} as contract from contracting.contract c where ${where} order by c.id`, [value]);
    return rows.map(({ contract }) => contract);
  }

  private async raise(sql: string, parameters: readonly unknown[]): Promise<number> {
    const [row] = await this.database.query<{ version: number }>(sql, parameters);
    if (!row) throw new Error('the contract is not in this tenant');
    return row.version;
  }

  /** One statement with one parameter for any number of rows; several times faster than a parameter for each value. */
  private async insert<Row extends ObjectLiteral>(target: EntityTarget<Row>, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    const { tablePath, columns } = this.database.tx.connection.getMetadata(target);
    const names = columns.map(({ databaseName }) => databaseName).join(', ');
    const values = rows.map((row) => Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, row[propertyName] as unknown])));
    await this.database.query(
      `insert into ${tablePath} (${names}) select ${names} from jsonb_populate_recordset(null::${tablePath}, $1)`, [JSON.stringify(values)]);
  }
}
