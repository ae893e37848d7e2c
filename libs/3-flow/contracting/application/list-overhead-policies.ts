import { Injectable } from '@nestjs/common';
import type { NotedPolicy } from '../domain/noted-policy.js';
import { OverheadPolicyRepository } from '../infrastructure/overhead-policy.repository.js';

/** Every table a university has had, the newest first; of two for one day the one added later. */
@Injectable()
export class ListOverheadPolicies {
  constructor(private readonly policies: OverheadPolicyRepository) {}

  async run(tenantId: string): Promise<NotedPolicy[]> {
    const orderOf = ({ validFrom, id }: NotedPolicy): string => `${validFrom} ${id}`;
    return (await this.policies.ofUniversity(tenantId)).sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  }
}
