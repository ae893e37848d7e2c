import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { GateReport, StageGate } from '../../domain/progress/stage-gate.js';

type NewGate = Omit<StageGate, 'amount' | 'reports'> & { readonly tenantId: string; readonly setBy: string };

/** Stage gates with their reports. What row-level security hides is not found. */
@Injectable()
export class StageGateRepository {
  constructor(private readonly database: Database) {}

  async find(id: string): Promise<StageGate | undefined> {
    return (await this.select('g.id = $1', id))[0];
  }

  /** The earliest due first. */
  ofContract(contractId: string): Promise<StageGate[]> {
    return this.select('g.contract_id = $1', contractId);
  }

  async add({ id, tenantId, contractId, name, dueDate, firstReviewDate, instalmentId, setBy }: NewGate): Promise<void> {
    await this.database.query(
      `insert into contracting.stage_gate (id, tenant_id, contract_id, name, due_date, first_review_date, instalment_id, set_at, set_by)
       values ($1, $2, $3, $4, $5, $6, $7, clock_timestamp(), $8)`, [id, tenantId, contractId, name, dueDate, firstReviewDate, instalmentId, setBy]);
  }

  async addReport(gateId: string, tenantId: string, report: GateReport): Promise<void> {
    await this.database.query(
      `insert into contracting.stage_gate_report (id, tenant_id, gate_id, reported_on, outcome, light, summary, next_review_date, reported_at, reported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [report.id, tenantId, gateId, report.reportedOn, report.outcome, report.light, report.summary, report.nextReviewDate, report.reportedAt, report.reportedBy]);
  }

  private async select(where: string, value: string): Promise<StageGate[]> {
    const rows = await this.database.query<{ gate: StageGate }>(
      `select jsonb_build_object('id', g.id, 'contractId', g.contract_id, 'name', g.name, 'dueDate', g.due_date, 'firstReviewDate', g.first_review_date,
                'instalmentId', g.instalment_id, 'amount', coalesce((select i.amount from contracting.instalment i where i.id = g.instalment_id), 0),
                'reports', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'reportedOn', r.reported_on, 'outcome', r.outcome, 'light', r.light, 'summary', r.summary,
                              'nextReviewDate', r.next_review_date, 'reportedAt', r.reported_at, 'reportedBy', r.reported_by) order by r.id), '[]')
                              from contracting.stage_gate_report r where r.gate_id = g.id)) as gate
         from contracting.stage_gate g where ${where} order by g.due_date, g.id`, [value]);
    return rows.map(({ gate }) => gate);
  }
}
