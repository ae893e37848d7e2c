import { type DomainError, fail, ok, type PlainDate, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { NotedPolicy } from '../domain/noted-policy.js';
import { policyInForce } from '../domain/policy-in-force.js';
import { OverheadPolicyRepository } from '../infrastructure/overhead-policy.repository.js';

/** The university's overhead rules for a contract that is signed and starts on a day. */
@Injectable()
export class ShowOverheadPolicy {
  constructor(private readonly policies: OverheadPolicyRepository) {}

  /** Error `overhead.policy_not_found`. */
  async run(tenantId: string, date: PlainDate): Promise<Result<NotedPolicy, DomainError>> {
    const policies = await this.policies.ofUniversity(tenantId);
    const chosen = policyInForce(policies, { startDate: date, signingDate: date });
    const found = chosen.ok ? policies.find(({ id }) => id === chosen.value.id) : undefined;
    return found ? ok(found) : fail('overhead.policy_not_found', `The university has no overhead policy on ${date}.`);
  }
}
