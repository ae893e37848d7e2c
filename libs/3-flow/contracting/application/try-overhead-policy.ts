import { type DomainError, ok, type PlainDate, type Result, type Yen } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { judgeRules, type RuleVerdict } from '../domain/choose-overhead-rule.js';
import type { OverheadFacts } from '../domain/overhead-facts.js';
import { overheadTableErrors } from '../domain/overhead-table-errors.js';
import type { OverheadPolicy } from '../domain/overhead-policy.js';
import { policyInForce } from '../domain/policy-in-force.js';
import { priceContract, type ContractPrice } from '../domain/price-contract.js';
import { OverheadPolicyRepository } from '../infrastructure/overhead-policy.repository.js';

interface TryOverheadPolicyCommand {
  readonly tenantId: string;
  readonly facts: OverheadFacts;
  /** A table that is being written; absent: the one in force for the case. */
  readonly policy?: OverheadPolicy | undefined;
  /** The first day that table is to be in force, so that no case before it is asked of it. */
  readonly validFrom?: PlainDate | undefined;
  /** Beside the direct cost: some tables count it in the base. */
  readonly researcherFee: Yen;
}

export interface TriedPolicy {
  readonly policy: OverheadPolicy;
  readonly price: Result<ContractPrice, DomainError>;
  /** One for each rule, in their order. */
  readonly verdicts: readonly RuleVerdict[];
  /** What is wrong with the table as a whole. */
  readonly tableErrors: readonly DomainError[];
}

/** The test bench of a table: which rule wins a case, why the others do not, and what the case costs. Writes nothing. */
@Injectable()
export class TryOverheadPolicy {
  constructor(private readonly policies: OverheadPolicyRepository) {}

  /** Error of `policyInForce` when no table is given and none is in force. */
  async run({ tenantId, facts, policy, validFrom, researcherFee }: TryOverheadPolicyCommand): Promise<Result<TriedPolicy, DomainError>> {
    const tried = policy ? ok({ policy, validFrom }) : await this.inForce(tenantId, facts);
    if (!tried.ok) return tried;
    const table = tried.value.policy;
    return ok({
      policy: table,
      price: priceContract(table, facts, [{ kind: 'direct', amount: facts.direct, basis: '' }, { kind: 'researcherFee', amount: researcherFee, basis: '' }]),
      verdicts: judgeRules(table, facts),
      tableErrors: overheadTableErrors(table, tried.value.validFrom),
    });
  }

  private async inForce(tenantId: string, { startDate, signingDate }: OverheadFacts): Promise<ReturnType<typeof policyInForce>> {
    return policyInForce(await this.policies.ofUniversity(tenantId), { startDate, signingDate: signingDate ?? startDate });
  }
}
