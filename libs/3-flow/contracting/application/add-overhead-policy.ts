import type { Clock } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Inject, Injectable } from '@nestjs/common';
import type { OverheadPolicy } from '../domain/overhead-policy.js';
import { OverheadPolicyRepository } from '../infrastructure/overhead-policy.repository.js';
import type { PolicyNote } from '../public/policy-note.js';
import { CLOCK } from './clock.js';

/** Adds a row to a university's policy table. Rows are never changed: what was priced by one must stay explicable. */
@Injectable()
export class AddOverheadPolicy {
  constructor(
    private readonly policies: OverheadPolicyRepository,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws ZodError or RangeError on a policy that is none: only loaders call it. */
  async run(tenantId: string, validFrom: string, policy: OverheadPolicy, note: PolicyNote): Promise<string> {
    const id = await this.policies.add(tenantId, validFrom, policy, note, this.clock.now());
    await this.audit.record({
      tenantId, action: 'overhead_policy.added', entity: 'overhead_policy', entityId: id,
      changes: { validFrom, rules: policy.rules.length, dateBasis: policy.dateBasis },
    });
    return id;
  }
}
