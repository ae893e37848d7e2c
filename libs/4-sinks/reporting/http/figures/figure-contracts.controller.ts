import type { ContractType } from '@musubi/contracting';
import { Caller } from '@musubi/platform/http/caller';
import { toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ListFigureContracts } from '../../application/figures/list-figure-contracts.js';
import type { FigureContract } from '../../domain/figures/figure-contract.js';
import { FiscalYearParam } from '../fiscal-year-param.js';
import { type FigureContractsAnswer, figureContractsAnswer, type FigureContractsInput, figureContractsQuery } from './figure-contracts.dto.js';
import { figureKey, readFigurePosition } from './figure-position.js';

const access = ['admin', 'contract_officer', 'auditor'];

/** The contracts behind a goal's figure or a cell of the fact book. */
@Tag('reporting')
@Controller()
export class FigureContractsController {
  constructor(private readonly listContracts: ListFigureContracts) {}

  @Endpoint({
    method: 'GET', path: 'reports/figures/:fiscalYear/contracts', summary: 'The contracts that a figure counts, largest first, with their total',
    access, query: figureContractsQuery, answer: [200, figureContractsAnswer],
  })
  async list(@FiscalYearParam() fiscalYear: number, @ValidQuery() { of, cursor, limit, asOf }: FigureContractsInput, @Caller() { tenantId }: Principal): Promise<FigureContractsAnswer> {
    const { contracts, total } = await this.listContracts.run({ tenantId, subject: of, fiscalYear, asOf, after: readFigurePosition(cursor), limit: limit + 1 });
    const page = toPage(contracts, limit, figureKey);
    return { items: page.items.map(toItem), nextCursor: page.nextCursor, total: { count: total.count, amount: total.amount } };
  }
}

function toItem({ contractId, number, title, contractType, companyId, companyName, departmentId, departmentName, amount }: FigureContract): FigureContractsAnswer['items'][number] {
  return {
    id: contractId, number, title, type: contractType as ContractType, company: { id: companyId, name: companyName },
    department: departmentId === null ? null : { id: departmentId, name: departmentName ?? '' }, amount,
  };
}
