import { Database } from '@musubi/platform/database/database';
import type { PlainDate } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { type ContractContent, noContent } from '../../domain/content/contract-content.js';
import type { GateDecision } from '../../domain/content/gates.js';

export interface StoredContent {
  readonly content: ContractContent;
  readonly savedAt: Date | null;
  readonly publicMoney: boolean;
  /** Oldest first. */
  readonly decisions: readonly GateDecision[];
}

/**
 * The day from which a row of the contract holds: that of the amendment which made it; else the day it was written, or
 * of the next step that was recorded after it, which may have happened earlier.
 */
const heldFrom = (row: string, writtenAt: string): string => `coalesce(
  (select a.amended_on from contracting.contract_amendment a where a.contract_id = ${row}.contract_id and a.version = ${row}.version),
  least((${row}.${writtenAt} at time zone 'Asia/Tokyo')::date,
        (select min(s.effective_on) from contracting.contract_change s where s.contract_id = ${row}.contract_id and s.version > ${row}.version)))`;

/** What contracts say beside their money, and what was decided about it. Rows are only added. */
@Injectable()
export class ContractContents {
  constructor(private readonly database: Database) {}

  /** As it stands, or as it stood at the end of a day in Tokyo. */
  async find(contractId: string, asOf: PlainDate | null = null): Promise<StoredContent> {
    const [row] = await this.database.query<{ content: ContractContent | null; savedAt: Date | null; publicMoney: boolean }>(
      `select c.public_money as "publicMoney", t.content, t.saved_at as "savedAt"
         from contracting.contract c
         left join lateral (
           select w.content, w.saved_at from contracting.contract_content w
            where w.contract_id = c.id and ($2::date is null or ${heldFrom('w', 'saved_at')} <= $2) order by w.version desc limit 1) t on true
        where c.id = $1`, [contractId, asOf]);
    const decisions = await this.database.query<GateDecision>(
      `select kind, outcome, note, about, decided_at as "decidedAt", decided_by as "decidedBy"
         from contracting.gate_decision d where contract_id = $1 and ($2::date is null or ${heldFrom('d', 'decided_at')} <= $2) order by version`, [contractId, asOf]);
    return { content: row?.content ?? noContent, savedAt: row?.savedAt ?? null, publicMoney: row?.publicMoney ?? false, decisions };
  }

  async put(contract: { id: string; tenantId: string }, version: number, content: ContractContent, savedAt: Date, savedBy: string): Promise<void> {
    await this.database.query(
      `insert into contracting.contract_content (contract_id, version, tenant_id, content, saved_at, saved_by) values ($1, $2, $3, $4, $5, $6)`,
      [contract.id, version, contract.tenantId, JSON.stringify(content), savedAt, savedBy]);
  }

  async decide(contract: { id: string; tenantId: string }, version: number, { kind, outcome, note, about, decidedAt, decidedBy }: GateDecision): Promise<void> {
    await this.database.query(
      `insert into contracting.gate_decision (contract_id, version, tenant_id, kind, outcome, note, about, decided_at, decided_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [contract.id, version, contract.tenantId, kind, outcome, note, about, decidedAt, decidedBy]);
  }
}
