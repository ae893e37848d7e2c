import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { OverheadPolicy } from '../../domain/overhead-policy.js';
import { type RepricedContract, repriceContract } from '../../domain/what-if/reprice-contract.js';
import { PricedContracts, type PricedContractsQuery } from '../../infrastructure/what-if/priced-contracts.js';

/** The contracts behind a comparison, each with the price it has and would have; audited, because they name companies and amounts. */
@Injectable()
export class ListRepricedContracts {
  constructor(
    private readonly contracts: PricedContracts,
    private readonly audit: AuditLog,
  ) {}

  async run(query: PricedContractsQuery, policy: OverheadPolicy): Promise<RepricedContract[]> {
    const { tenantId, from, to, type, department } = query;
    await this.audit.record({
      tenantId, action: 'repriced_contracts.opened', entity: 'report', entityId: tenantId,
      changes: { from, to, ...type !== undefined && { type }, ...department !== undefined && { departmentId: department } },
    });
    return (await this.contracts.page(query)).map((contract) => repriceContract(policy, contract));
  }
}
