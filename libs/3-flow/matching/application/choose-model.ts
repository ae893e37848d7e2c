import { type DomainError, fail, ok, type Result, systemClock } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { LearntModelRepository } from '../infrastructure/learnt-model.repository.js';

/** An administrator goes back to an earlier model, to the defaults, or on to one that had not won. Matches from then on are scored by it. */
@Injectable()
export class ChooseModel {
  constructor(
    private readonly models: LearntModelRepository,
    private readonly audit: AuditLog,
  ) {}

  /** `version` 0: the defaults. Errors `matching.model_not_found`, `matching.model_in_use`. */
  async run({ universityId, version, by }: { readonly universityId: string; readonly version: number; readonly by: string }): Promise<Result<undefined, DomainError>> {
    const before = (await this.models.inUse(universityId))[0]?.version ?? 0;
    if (before === version) return fail('matching.model_in_use', `version ${version} is in use already`);
    const versions = await this.models.ofUniversity(universityId);
    if (version !== 0 && !versions.some((model) => model.version === version)) return fail('matching.model_not_found', `there is no version ${version}`);
    await this.models.choose(universityId, { version, reason: 'chosen', chosenAt: systemClock.now(), chosenBy: by });
    await this.audit.record({ tenantId: universityId, action: 'model.chosen', entity: 'matching_model', entityId: universityId, changes: { version, before } });
    return ok(undefined);
  }
}
