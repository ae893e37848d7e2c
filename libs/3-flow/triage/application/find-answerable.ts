import { type Clock, todayInTokyo } from '@musubi/kernel';
import { IdentityFacade } from '@musubi/identity';
import { Inject, Injectable } from '@nestjs/common';
import { answerableAmong } from '../domain/answerable-among.js';
import { CLOCK } from './clock.js';

/** Who answers for which department today: its liaison or whoever stands in, an admin where a university has no liaison yet. */
@Injectable()
export class FindAnswerable {
  constructor(
    private readonly identity: IdentityFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param liaisonIds the persons that the need is shown to, of any university; empty: it is for all
   * @returns user id by department, or undefined when the university has nobody at all
   */
  async run(tenantId: string, departmentIds: readonly string[], liaisonIds: readonly string[]): Promise<ReadonlyMap<string, string> | undefined> {
    const named = [...(await this.identity.names(liaisonIds)).values()].filter((person) => person.tenantId === tenantId).map(({ id }) => id).sort();
    const choices = await this.identity.liaisonsOf(tenantId, departmentIds, todayInTokyo(this.clock));
    const missing = departmentIds.filter((id) => !choices.has(id));
    const [admin] = missing.length > 0 ? await this.identity.admins(tenantId) : [];
    if (missing.length > 0 && !admin && named.length === 0) return undefined;
    return answerableAmong(new Map(departmentIds.map((id) => [id, choices.get(id)?.userId ?? admin?.id ?? ''])), named);
  }
}
