import { Database } from '@musubi/platform/database/database';
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

/** What contracts say beside their money, and what was decided about it. Rows are only added. */
@Injectable()
export class ContractContents {
  constructor(private readonly database: Database) {}

  async find(contractId: string): Promise<StoredContent> {
    const [row] = await this.database.query<{ content: ContractContent | null; savedAt: Date | null; publicMoney: boolean }>(
      `select c.public_money as "publicMoney", t.content, t.saved_at as "savedAt"
         from contracting.contract c
         left join lateral (select content, saved_at from contracting.contract_content where contract_id = c.id order by version desc limit 1) t on true
        where c.id = $1`, [contractId]);
    const decisions = await this.database.query<GateDecision>(
      `select kind, outcome, note, about, decided_at as "decidedAt", decided_by as "decidedBy"
         from contracting.gate_decision where contract_id = $1 order by version`, [contractId]);
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
