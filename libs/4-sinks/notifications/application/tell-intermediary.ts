import { MandateFacade } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { FactsOf } from '../domain/notification-facts.js';
import { GatherFacts } from './gather-facts.js';
import type { Notice } from './notify.js';

/** The notice to who posted a need for a client: the stage and whose it is, not a word of the need. Nothing once the mandate is over. */
@Injectable()
export class TellIntermediary {
  constructor(
    private readonly database: Database,
    private readonly mandates: MandateFacade,
    private readonly gather: GatherFacts,
  ) {}

  async of({ needId, universityId }: { readonly needId: string; readonly universityId: string }, stage: FactsOf['client_need.progressed']['stage']): Promise<Notice[]> {
    const posting = await this.database.asSystem(() => this.mandates.postingUnderMandate(needId));
    if (!posting) return [];
    const { intermediaryId: tenantId, postedBy: userId } = posting;
    const university = await this.database.inTenant({ tenantId, userId }, () => this.gather.organisationName(universityId));
    return [{ tenantId, userId, link: `/client-needs?need=${needId}`, told: { kind: 'client_need.progressed', facts: { university, stage } } }];
  }
}
