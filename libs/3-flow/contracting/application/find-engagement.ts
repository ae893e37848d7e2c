import { CatalogFacade, unnamedCompanyId } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { type Clock, type DomainError, err, fail, ok, type Result, todayInTokyo } from '@musubi/kernel';
import { type Actor, type Engagement, maySeeEngagement, mayWorkOnEngagement, TriageFacade } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from './clock.js';

/** Finds a case for who may see it: its people, its company, who looks after one of its departments, who sees every case. */
@Injectable()
export class FindEngagement {
  constructor(
    private readonly triage: TriageFacade,
    private readonly catalog: CatalogFacade,
    private readonly identity: IdentityFacade,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The company that a contract of the case is with. Error `contract.company_unnamed`: a contract names its parties and its
   * price follows from the company's size and place, so the company of an anonymous need must have made itself known.
   */
  async party({ needId, companyId }: Engagement): Promise<Result<string, DomainError>> {
    const known = (await this.catalog.need(needId))?.companyId ?? companyId;
    return known === unnamedCompanyId ? fail('contract.company_unnamed', 'The company has not made itself known to your university yet.') : ok(known);
  }

  /** Error `contract.engagement_not_found`, also for a colleague who need not know of it. */
  async toSee(id: string, actor: Actor): Promise<Result<Engagement, DomainError>> {
    const engagement = await this.triage.engagement(id);
    if (engagement && (maySeeEngagement(engagement, actor) || await this.isOfOwnDepartment(engagement, actor))) return ok(engagement);
    return fail('contract.engagement_not_found', 'There is no such case, or it is not yours to see.');
  }

  /** Errors as of `toSee`, and `contract.not_yours` for who may only look. */
  async toWorkOn(id: string, actor: Actor): Promise<Result<Engagement, DomainError>> {
    const seen = await this.toSee(id, actor);
    if (!seen.ok || mayWorkOnEngagement(seen.value, actor)) return seen;
    return err({ code: 'contract.not_yours', message: 'Only the university’s people of the case, its contract officers and its admins may do this.' });
  }

  /** A liaison knows what is agreed with the departments that he or she looks after today, also where colleagues negotiate. */
  private async isOfOwnDepartment({ tenantId, acceptedMatches }: Engagement, actor: Actor): Promise<boolean> {
    if (actor.tenantId !== tenantId || !actor.roles.includes('liaison')) return false;
    const departmentIds = [...new Set(acceptedMatches.map(({ departmentId }) => departmentId))];
    const choices = await this.identity.liaisonsOf(tenantId, departmentIds, todayInTokyo(this.clock));
    return [...choices.values()].some(({ userId }) => userId === actor.userId);
  }
}
