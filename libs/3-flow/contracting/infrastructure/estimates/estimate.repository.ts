import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Estimate, EstimateDecision } from '../../domain/estimates/estimate.js';

type Written = Omit<Estimate, 'state' | 'sentAt' | 'sentBy' | 'decision' | 'contractId'>;

const document = `jsonb_build_object(
  'id', e.id, 'tenantId', e.tenant_id, 'companyId', e.company_id, 'engagementId', e.engagement_id, 'version', e.version, 'number', e.number,
  'state', coalesce(d.outcome, e.state), 'title', e.title, 'content', e.content, 'parties', e.parties, 'draftedAt', e.drafted_at, 'draftedBy', e.drafted_by,
  'sentAt', e.sent_at, 'sentBy', e.sent_by, 'contractId', e.contract_id,
  'decision', case when d.outcome is not null then jsonb_build_object('answer', d.outcome, 'reason', d.reason, 'at', d.decided_at, 'by', d.decided_by) end) || e.priced`;

/** Estimates with the company's word on them. What row-level security hides is not found. */
@Injectable()
export class EstimateRepository {
  constructor(private readonly database: Database) {}

  /** Whoever writes, sends or answers an estimate of the case waits for the one before, of either organisation, until the unit of work ends. */
  async lockCase(engagementId: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('contracting.estimate ' || $1, 0))`, [engagementId]);
  }

  async find(id: string): Promise<Estimate | undefined> {
    return (await this.select('e.id = $1', id))[0];
  }

  /** The first version first. */
  ofEngagement(engagementId: string): Promise<Estimate[]> {
    return this.select('e.engagement_id = $1', engagementId);
  }

  async add(estimate: Written): Promise<void> {
    const { id, tenantId, companyId, engagementId, version, number, draftedAt, draftedBy } = estimate;
    await this.database.query(
      `insert into contracting.estimate (id, tenant_id, company_id, engagement_id, version, number, state, drafted_at, drafted_by, title, valid_until, total, content, priced, parties)
       values ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11, $12, $13, $14)`,
      [id, tenantId, companyId, engagementId, version, number, draftedAt, draftedBy, ...textOf(estimate)]);
  }

  async change(estimate: Written): Promise<void> {
    await this.database.query(
      'update contracting.estimate set title = $2, valid_until = $3, total = $4, content = $5, priced = $6, parties = $7 where id = $1', [estimate.id, ...textOf(estimate)]);
  }

  /** Those sent before and not answered yet are superseded by it. */
  async send({ id, engagementId }: Estimate, at: Date, by: string): Promise<void> {
    await this.database.query(
      `update contracting.estimate e set state = 'superseded'
        where engagement_id = $1 and state = 'sent' and not exists (select 1 from contracting.estimate_decision d where d.estimate_id = e.id)`, [engagementId]);
    await this.database.query(`update contracting.estimate set state = 'sent', sent_at = $2, sent_by = $3 where id = $1`, [id, at, by]);
  }

  async decide({ id, tenantId, companyId, engagementId }: Estimate, { answer, reason, at, by }: EstimateDecision): Promise<void> {
    await this.database.query(
      `insert into contracting.estimate_decision (estimate_id, tenant_id, university_id, engagement_id, outcome, reason, decided_at, decided_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`, [id, companyId, tenantId, engagementId, answer, reason, at, by]);
  }

  async setContract(id: string, contractId: string): Promise<void> {
    await this.database.query('update contracting.estimate set contract_id = $2 where id = $1', [id, contractId]);
  }

  private async select(where: string, value: string): Promise<Estimate[]> {
    const rows = await this.database.query<{ estimate: Estimate }>(
      `select ${document} as estimate from contracting.estimate e left join contracting.estimate_decision d on d.estimate_id = e.id where ${where} order by e.version`, [value]);
    return rows.map(({ estimate }) => estimate);
  }
}

function textOf({ title, content, parties, priced, stated, adjustment }: Written): unknown[] {
  return [title, content.validUntil, priced.price.total, ...[content, { priced, stated, adjustment }, parties].map((value) => JSON.stringify(value))];
}
