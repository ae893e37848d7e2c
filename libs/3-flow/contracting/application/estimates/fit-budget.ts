import { IdentityFacade } from '@musubi/identity';
import { type DomainError, err, fail, isPlainDate, plainDate, type Result, yen, type Yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { budgetToDirect } from '../../domain/budget-to-direct.js';
import { termErrors } from '../../domain/contract-date-errors.js';
import type { ContractLine } from '../../domain/contract-line.js';
import { type EstimateItem, lineOfItem } from '../../domain/estimate-item.js';
import type { EstimateContent } from '../../domain/estimates/estimate.js';
import { policyInForce } from '../../domain/policy-in-force.js';
import { OverheadPolicyRepository } from '../../infrastructure/overhead-policy.repository.js';
import { FindEngagement } from '../find-engagement.js';

export interface FitBudgetCommand {
  readonly actor: Actor;
  readonly engagementId: string;
  readonly terms: Pick<EstimateContent, 'contractType' | 'signingDate' | 'startDate' | 'endDate' | 'umbrella' | 'publicMoney'>;
  /** What is in it already. */
  readonly items: readonly EstimateItem[];
  /** Tax included. */
  readonly budget: Yen;
}

export interface FittedBudget {
  /** The largest amount of one more line of direct cost. */
  readonly direct: Yen;
  readonly total: Yen;
}

/** From a budget back to the direct cost that it allows beside what is written already; writes nothing. */
@Injectable()
export class FitBudget {
  constructor(
    private readonly engagements: FindEngagement,
    private readonly identity: IdentityFacade,
    private readonly policies: OverheadPolicyRepository,
  ) {}

  /** Errors of `FindEngagement.toWorkOn` and `.party`, `termErrors`, `lineOfItem`, `policyInForce`, `budgetToDirect`; `contract.party_unknown`. */
  async run({ actor, engagementId, terms, items, budget }: FitBudgetCommand): Promise<Result<FittedBudget, readonly DomainError[]>> {
    const found = await this.engagements.toWorkOn(engagementId, actor);
    if (!found.ok) return err([found.error]);
    const party = await this.engagements.party(found.value);
    if (!party.ok) return err([party.error]);
    const wrong = termErrors(terms);
    if (wrong.length > 0 || !isPlainDate(terms.signingDate)) return err(wrong.length > 0 ? wrong : [fail('contract.date_invalid', 'The signing date is not a day.', { path: 'signingDate' }).error]);
    const company = await this.identity.organisation(party.value);
    if (!company) return err([fail('contract.party_unknown', 'The directory does not know the company.').error]);
    const lines: ContractLine[] = [];
    for (const [index, item] of items.entries()) {
      const line = lineOfItem(item);
      if (!line.ok) return err([{ ...line.error, path: `items.${index}.${line.error.path ?? ''}` }]);
      lines.push(line.value.line);
    }
    const dates = { startDate: plainDate(terms.startDate), endDate: plainDate(terms.endDate), signingDate: plainDate(terms.signingDate) };
    const policy = policyInForce(await this.policies.ofUniversity(found.value.tenantId), dates);
    if (!policy.ok) return err([policy.error]);
    const { sme, prefecture } = company;
    const { contractType, umbrella, publicMoney } = terms;
    const fitted = budgetToDirect(policy.value.policy, { ...dates, contractType, sme, prefecture, umbrella, publicMoney }, yen(budget), lines);
    return fitted.ok ? { ok: true, value: { direct: fitted.value.direct, total: fitted.value.price.total } } : err([fitted.error]);
  }
}
