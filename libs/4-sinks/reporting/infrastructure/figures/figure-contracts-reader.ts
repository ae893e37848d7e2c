import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { FigureContract, FigureContractsQuery, FigureTotal } from '../../domain/figures/figure-contract.js';
import { contractsOf } from './figure-conditions.js';

/** The contracts that a goal's figure or a cell of the fact book counts, largest first, with their total, in one statement. */
@Injectable()
export class FigureContractsReader {
  constructor(private readonly database: Database) {}

  /** Throws RangeError for a subject that is not counted from contracts. */
  async page({ tenantId, subject, fiscalYear, asOf, after, limit }: FigureContractsQuery): Promise<{ contracts: FigureContract[]; total: FigureTotal }> {
    const counted = contractsOf(subject);
    if (counted === undefined) throw new RangeError(`${subject} is not counted from contracts`);
    const [row] = await this.database.query<{ contracts: FigureContract[]; total: FigureTotal }>(
      `with found as materialized (${counted}),
       page as (
         select * from found where $4::bigint is null or (amount, contract_id) < ($4::bigint, $5::uuid) order by amount desc, contract_id desc limit $6)
       select (select coalesce(jsonb_agg(jsonb_build_object(
                 'contractId', c.contract_id, 'number', c.number, 'title', c.title, 'contractType', c.contract_type, 'companyId', c.company_id, 'companyName', c.company_name,
                 'departmentId', d.id, 'departmentName', d.name, 'amount', p.amount) order by p.amount desc, p.contract_id desc), '[]')
                 from page p join contracting.published_contract c on c.contract_id = p.contract_id
                 left join identity.published_department d on d.id = c.department_id) as contracts,
              (select jsonb_build_object('count', count(*), 'amount', coalesce(sum(amount), 0)) from found) as total`,
      [tenantId, fiscalYear, asOf, after?.amount ?? null, after?.contractId ?? null, limit]);
    if (!row) throw new Error('the statement answers one row');
    return row;
  }
}
