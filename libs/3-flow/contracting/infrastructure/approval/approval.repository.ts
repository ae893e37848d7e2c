import { newId, type Yen } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ApprovalStep } from '../../domain/approval/two-person-approval.js';

/** A threshold as it was set; the newest holds. */
export interface SetThreshold {
  readonly amount: Yen | null;
  readonly setAt: string;
  readonly setBy: string;
}

/** Approvals by a second person, and from which total on they are asked for. */
@Injectable()
export class ApprovalRepository {
  constructor(private readonly database: Database) {}

  /** In the order they were made. */
  async ofContract(contractId: string): Promise<ApprovalStep[]> {
    const rows = await this.database.query<{ step: ApprovalStep }>(
      `select jsonb_build_object('id', id, 'kind', kind, 'askedId', asked_id, 'amount', amount, 'note', note, 'madeAt', made_at, 'madeBy', made_by) as step
         from contracting.approval_step where contract_id = $1 order by id`, [contractId]);
    return rows.map(({ step }) => step);
  }

  async add(contract: { readonly id: string; readonly tenantId: string }, step: ApprovalStep): Promise<void> {
    const { id, kind, askedId, amount, note, madeAt, madeBy } = step;
    await this.database.query(
      `insert into contracting.approval_step (id, contract_id, tenant_id, kind, asked_id, amount, note, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, contract.id, contract.tenantId, kind, askedId, amount, note, madeAt, madeBy]);
  }

  /** Newest first. */
  async thresholds(tenantId: string): Promise<SetThreshold[]> {
    const rows = await this.database.query<{ threshold: SetThreshold }>(
      `select jsonb_build_object('amount', amount, 'setAt', set_at, 'setBy', set_by) as threshold from contracting.approval_threshold where tenant_id = $1 order by id desc`, [tenantId]);
    return rows.map(({ threshold }) => threshold);
  }

  async threshold(tenantId: string): Promise<Yen | null> {
    return (await this.thresholds(tenantId))[0]?.amount ?? null;
  }

  async setThreshold(tenantId: string, { amount, setAt, setBy }: SetThreshold): Promise<void> {
    await this.database.query(
      'insert into contracting.approval_threshold (id, tenant_id, amount, set_at, set_by) values ($1, $2, $3, $4, $5)', [newId(), tenantId, amount, setAt, setBy]);
  }
}
