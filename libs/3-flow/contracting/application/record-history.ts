import { type Clock, type DomainError, err, fail, fiscalYearOf, newId, ok, type Result, todayInTokyo } from '@musubi/kernel';
import { IdentityFacade } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import { ContractNumbers } from '../infrastructure/contract-numbers.js';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import type { NewContract } from '../domain/new-contract.js';
import { OverheadPolicyRepository } from '../infrastructure/overhead-policy.repository.js';
import type { HistoricContract, RecordedContract } from '../public/historic-contract.js';
import { CLOCK } from './clock.js';
import { type HistorySetting, planHistory, type PlannedContract } from './plan-history.js';

/** Records a university's past contracts with their receipts: all or nothing, and nobody is told of what is long past. */
@Injectable()
export class RecordHistory {
  constructor(
    private readonly policies: OverheadPolicyRepository,
    private readonly identity: IdentityFacade,
    private readonly numbers: ContractNumbers,
    private readonly contracts: ContractRepository,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `planHistory`, each with the path `contracts.<i>.…`. */
  async run(tenantId: string, past: readonly HistoricContract[]): Promise<Result<readonly RecordedContract[], readonly DomainError[]>> {
    const parties = await this.identity.organisations([tenantId, ...new Set(past.map(({ companyId }) => companyId))]);
    const university = parties.get(tenantId);
    if (!university) return err([fail('contract.party_unknown', 'The directory does not know the university.').error]);
    const planned = planAll(past, {
      tenantId, policies: await this.policies.ofUniversity(tenantId), companies: parties,
      today: todayInTokyo(this.clock), now: this.clock.now(),
    });
    if (!planned.ok) return planned;

    const numbered = await this.number(tenantId, university.code, planned.value);
    await this.contracts.add(numbered);
    await this.contracts.addReceipts(planned.value.flatMap(({ receipts }) => receipts));
    await this.audit.record({
      tenantId, action: 'contract.history_recorded', entity: 'contract_history', entityId: newId(),
      changes: { contracts: numbered.length, numbers: numbered.map(({ number }) => number) },
    });
    return ok(numbered.map(({ id, number, priced }, index) => ({
      id, number, total: priced.price.total, received: planned.value[index]?.received ?? 0,
    })));
  }

  /** Within a fiscal year in the order given. */
  private async number(tenantId: string, universityCode: string, planned: readonly PlannedContract[]): Promise<NewContract[]> {
    const yearOf = ({ contract }: PlannedContract): number => fiscalYearOf(contract.priced.signingDate);
    const numberOf = new Map<PlannedContract, string>();
    // Ascending, so that two loaders lock the counters in one order.
    for (const fiscalYear of [...new Set(planned.map(yearOf))].sort((a, b) => a - b)) {
      const group = planned.filter((each) => yearOf(each) === fiscalYear);
      const numbers = await this.numbers.next({ tenantId, universityCode, fiscalYear }, group.length);
      group.forEach((each, index) => numberOf.set(each, numbers[index] ?? ''));
    }
    return planned.map((each) => ({ ...each.contract, number: numberOf.get(each) ?? '' }));
  }
}

function planAll(past: readonly HistoricContract[], setting: HistorySetting): Result<PlannedContract[], readonly DomainError[]> {
  const results = past.map((contract) => planHistory(contract, setting));
  const errors = results.flatMap((result, index) => (result.ok ? [] : result.error.map((error) => ({
    ...error, path: [`contracts.${index}`, ...(error.path === undefined ? [] : [error.path])].join('.'),
  }))));
  return errors.length > 0 ? err(errors) : ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
