import { plainDate, yen } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ContractLine } from '../../domain/contract-line.js';
import type { PricedContract } from '../../domain/what-if/reprice-contract.js';

export interface PricedContractsQuery {
  readonly tenantId: string;
  /** Fiscal years of the signing date, both included. */
  readonly from: number;
  readonly to: number;
  readonly type?: string | undefined;
  /** `none`: of no department. */
  readonly department?: string | undefined;
  /** The id of the last one seen; the newest come first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Signed contracts as they are kept, with all that a table of rules asks about them. */
@Injectable()
export class PricedContracts {
  constructor(private readonly database: Database) {}

  async page({ tenantId, from, to, type, department, before, limit }: PricedContractsQuery): Promise<PricedContract[]> {
    const rows = await this.database.query<{ contract: PricedContract }>(
      `select jsonb_build_object(
                'id', c.id, 'number', c.number, 'title', c.title, 'companyId', c.company_id, 'companyName', c.company_name, 'engagementId', c.engagement_id,
                'department', (select jsonb_build_object('id', d.id, 'name', d.name) from identity.published_department d where d.id = c.department_id),
                'facts', jsonb_build_object(
                  'contractType', c.type, 'startDate', c.start_date, 'endDate', c.end_date, 'signingDate', c.signing_date,
                  'sme', c.sme, 'prefecture', c.prefecture, 'umbrella', c.umbrella, 'publicMoney', c.public_money),
                'lines', (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'amount', l.amount, 'fiscalYear', l.fiscal_year, 'basis', l.basis) order by l.position), '[]')
                            from contracting.contract_line l where l.contract_id = c.id),
                'price', jsonb_build_object('direct', c.direct, 'overhead', c.overhead, 'total', c.total), 'ruleIndex', c.rule_index) as contract
         from contracting.contract c
        where c.tenant_id = $1 and c.signed_at is not null and c.signing_date between make_date($2, 4, 1) and make_date($3 + 1, 3, 31)
          and ($4::text is null or c.type = $4) and ($5::text is null or coalesce(c.department_id::text, 'none') = $5) and ($6::uuid is null or c.id < $6)
        order by c.id desc limit $7`, [tenantId, from, to, type ?? null, department ?? null, before ?? null, limit]);
    return rows.map(({ contract }) => typed(contract));
  }
}

// As the database writes them, in the kernel's types.
function typed({ facts, lines, price, ...rest }: PricedContract): PricedContract {
  const { startDate, endDate, signingDate } = facts;
  return {
    ...rest,
    facts: { ...facts, startDate: plainDate(startDate), endDate: plainDate(endDate), signingDate: signingDate === null ? null : plainDate(signingDate) },
    lines: lines.map((line): ContractLine => ({ ...line, amount: yen(line.amount) })),
    price: { direct: yen(price.direct), overhead: yen(price.overhead), total: yen(price.total) },
  };
}
