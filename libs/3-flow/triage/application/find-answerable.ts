import { type Clock, todayInTokyo } from '@musubi/kernel';
import { IdentityFacade } from '@musubi/identity';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from './clock.js';

/** Who answers for which department today: its liaison or whoever stands in, an admin where a university has no liaison yet. */
@Injectable()
export class FindAnswerable {
  constructor(
    private readonly identity: IdentityFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns user id by department, or undefined when the university has nobody at all */
  async run(tenantId: string, departmentIds: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
    const choices = await this.identity.liaisonsOf(tenantId, departmentIds, todayInTokyo(this.clock));
    const missing = departmentIds.filter((id) => !choices.has(id));
    const [admin] = missing.length > 0 ? await this.identity.admins(tenantId) : [];
    if (missing.length > 0 && !admin) return undefined;
    return new Map(departmentIds.map((id) => [id, choices.get(id)?.userId ?? admin?.id ?? '']));
  }
}
