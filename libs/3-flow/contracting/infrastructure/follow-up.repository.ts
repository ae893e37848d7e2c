import type { PlainDate } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { FollowedContract, FollowUpFact } from '../domain/contract-follow-up.js';

/** What is read of a contract to follow it and to tell about it. */
export interface ContractToFollow extends FollowedContract {
  readonly tenantId: string;
  readonly companyId: string;
  readonly engagementId: string;
  readonly ownerUserId: string;
  readonly number: string;
  readonly version: number;
  /** Keys already announced. */
  readonly announced: readonly string[];
}

/** Bounds of the search; the rules decide. Wider than theirs is harmless, narrower loses an announcement. */
export interface FollowUpWindow {
  readonly dueUntil: PlainDate;
  readonly endsFrom: PlainDate;
  readonly endsUntil: PlainDate;
}

/** What hangs on a stage gate is owed once that is passed. */
const isOwed = `not exists (select from contracting.stage_gate g where g.instalment_id = i.id
  and not exists (select from contracting.stage_gate_report r where r.gate_id = g.id and r.outcome = 'passed'))`;

/** Reads under the system role, which may only read contracts, instalments, their gates and allocations, and add announcements. */
@Injectable()
export class FollowUpRepository {
  constructor(private readonly database: Database) {}

  /** Universities with a contract that may owe or end. */
  async universities(): Promise<string[]> {
    const rows = await this.database.query<{ tenantId: string }>(
      `select distinct tenant_id as "tenantId" from contracting.contract
        where state in ('signed', 'active', 'completed') and engagement_id is not null and owner_user_id is not null order by 1`);
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Contracts with something in the window, by id after `after`. A contract without a case is not followed: there is nobody to tell. */
  async contracts(tenantId: string, window: FollowUpWindow, after: string | undefined, limit: number): Promise<ContractToFollow[]> {
    const rows = await this.database.query<{ contract: ContractToFollow }>(
      `select jsonb_build_object(
                'contractId', c.id, 'tenantId', c.tenant_id, 'companyId', c.company_id, 'engagementId', c.engagement_id,
                'ownerUserId', c.owner_user_id, 'number', c.number, 'version', c.version, 'state', c.state, 'endDate', c.end_date,
                'instalments', (
                  select coalesce(jsonb_agg(jsonb_build_object(
                           'instalmentId', i.id, 'dueDate', i.due_date, 'amount', i.amount,
                           'received', (select coalesce(sum(a.amount), 0) from contracting.receipt_allocation a where a.instalment_id = i.id))
                           order by i.sequence), '[]')
                    from contracting.instalment i where i.contract_id = c.id and ${isOwed}),
                'announced', (select coalesce(jsonb_agg(f.key), '[]') from contracting.announced_fact f where f.contract_id = c.id)) as contract
         from contracting.contract c
        where c.tenant_id = $1 and c.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
          and c.state in ('signed', 'active', 'completed') and c.engagement_id is not null and c.owner_user_id is not null
          and (c.end_date between $4 and $5
               or exists (select 1 from contracting.instalment i where i.contract_id = c.id and i.due_date <= $3 and ${isOwed} and i.amount >
                            (select coalesce(sum(a.amount), 0) from contracting.receipt_allocation a where a.instalment_id = i.id)))
        order by c.id limit $6`,
      [tenantId, after ?? null, window.dueUntil, window.endsFrom, window.endsUntil, limit]);
    return rows.map(({ contract }) => contract);
  }

  /** Insert first: true for exactly one of all workers, for ever. A worker that fails rolls its claim back. */
  async claim(tenantId: string, fact: Pick<FollowUpFact, 'key' | 'contractId'>): Promise<boolean> {
    const rows = await this.database.query(
      `insert into contracting.announced_fact (tenant_id, key, contract_id, announced_at) values ($1, $2, $3, clock_timestamp())
       on conflict (tenant_id, key) do nothing returning key`, [tenantId, fact.key, fact.contractId]);
    return rows.length === 1;
  }
}
