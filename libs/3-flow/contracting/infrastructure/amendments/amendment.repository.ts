import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ContractAmendment } from '../../domain/amendments/contract-amendment.js';
import type { Contract, ContractLineView } from '../../public/contract.js';

/** An amendment about to be written, but for the contract's version that it makes. */
export type NewAmendment = Omit<ContractAmendment, 'version'> & {
  readonly lines: readonly ContractLineView[];
  readonly madeAt: Date;
  readonly madeBy: string;
};

/** Amendments of contracts. The caller holds the contract's lock. */
@Injectable()
export class AmendmentRepository {
  constructor(private readonly database: Database) {}

  /** With the contract as it stands then. The amendment goes first: what reports of the contract's change asks for its day. @returns the contract's new version */
  async add({ id, tenantId, version: known }: Pick<Contract, 'id' | 'tenantId' | 'version'>, amendment: NewAmendment): Promise<number> {
    const version = known + 1;
    const { sequence, date, reason, before, after, planBefore, planAfter, rule, madeAt, madeBy } = amendment;
    await this.database.query(
      `insert into contracting.contract_amendment (contract_id, tenant_id, sequence, version, amended_on, reason, before, after, plan_before, plan_after, policy_id, rule_index, rate_bp, made_at, made_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [id, tenantId, sequence, version, date, reason, JSON.stringify(before), JSON.stringify(after), JSON.stringify(planBefore), JSON.stringify(planAfter),
        rule?.policyId ?? null, rule?.ruleIndex ?? null, rule?.rateBp ?? null, madeAt, madeBy]);
    await this.addLines(id, amendment.lines);
    await this.changeContract(id, version, after);
    await this.changePlan({ id, tenantId }, planBefore, planAfter);
    return version;
  }

  private async addLines(contractId: string, lines: readonly ContractLineView[]): Promise<void> {
    if (lines.length === 0) return;
    await this.database.query(
      `insert into contracting.contract_line (contract_id, position, tenant_id, kind, amount, fiscal_year, basis, amendment)
       select c.id, (select max(position) from contracting.contract_line where contract_id = c.id) + l.ordinality::int, c.tenant_id,
              l.line ->> 'kind', (l.line ->> 'amount')::bigint, (l.line ->> 'fiscalYear')::int, l.line ->> 'basis', (l.line ->> 'amendment')::int
         from contracting.contract c cross join jsonb_array_elements($2::jsonb) with ordinality as l (line, ordinality) where c.id = $1`,
      [contractId, JSON.stringify(lines)]);
  }

  private async changeContract(id: string, version: number, { endDate, companyName, price }: ContractAmendment['after']): Promise<void> {
    const { direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference } = price;
    await this.database.query(
      `update contracting.contract set version = $2, end_date = $3, company_name = $4, direct = $5, researcher_fee = $6, overhead = $7, strategic_fee = $8,
              subtotal = $9, tax = $10, total = $11, rounding_difference = $12 where id = $1`,
      [id, version, endDate, companyName, direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference]);
  }

  private async changePlan(contract: { readonly id: string; readonly tenantId: string }, before: ContractAmendment['planBefore'], after: ContractAmendment['planAfter']): Promise<void> {
    const known = new Map(before.map(({ id, amount }) => [id, amount]));
    const cut = after.filter(({ id, amount }) => known.has(id) && known.get(id) !== amount);
    if (cut.length > 0) {
      await this.database.query(
        `update contracting.instalment i set amount = p.amount from jsonb_to_recordset($1::jsonb) as p (id uuid, amount bigint) where i.id = p.id`, [JSON.stringify(cut)]);
    }
    const further = after.filter(({ id }) => !known.has(id));
    if (further.length === 0) return;
    await this.database.query(
      `insert into contracting.instalment (id, contract_id, tenant_id, sequence, due_date, fiscal_year, amount)
       select p.id, $2, $3, p.sequence, p.due, p.year, p.amount
         from jsonb_to_recordset($1::jsonb) as p (id uuid, sequence int, due date, year int, amount bigint)`,
      [JSON.stringify(further.map(({ id, sequence, dueDate, fiscalYear, amount }) => ({ id, sequence, due: dueDate, year: fiscalYear, amount }))), contract.id, contract.tenantId]);
  }
}
