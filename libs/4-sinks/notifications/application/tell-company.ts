import { IdentityFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../domain/bilingual.js';
import type { MeetingFacts } from '../domain/notification-facts.js';
import { GatherFacts } from './gather-facts.js';
import type { Notice } from './notify.js';

export interface Answer {
  readonly universityId: string;
  readonly companyId: string;
  readonly needId: string;
  readonly matchId: string;
  readonly seedId: string;
}

export interface AnswerFacts {
  readonly need: Bilingual;
  readonly university: Bilingual;
  readonly meeting: MeetingFacts;
}

/** The notices to a company's users of a university's answer, with what the company itself may see and no more. */
@Injectable()
export class TellCompany {
  constructor(
    private readonly database: Database,
    private readonly gather: GatherFacts,
    private readonly identity: IdentityFacade,
  ) {}

  async of(answer: Answer, toldAs: (facts: AnswerFacts) => Notice['told']): Promise<Notice[]> {
    const tenantId = await this.companyOf(answer);
    return this.database.inTenant({ tenantId }, async () => {
      const told = toldAs(await this.facts(answer, 'company'));
      const users = await this.identity.peopleWithRole(tenantId, 'company');
      return users.map(({ id }) => ({ tenantId, userId: id, link: `/needs/${answer.needId}`, told }));
    });
  }

  /** The university's event does not name the company of an anonymous need: the system asks the need. */
  private async companyOf({ needId, companyId }: Answer): Promise<string> {
    return (await this.database.asSystem(() => this.gather.companyOfNeed(needId))) ?? companyId;
  }

  /** In a unit of the reader's tenant. */
  async facts({ needId, universityId, matchId, seedId }: Answer, reader: 'company' | 'university'): Promise<AnswerFacts> {
    return {
      need: await this.gather.needTitle(needId),
      university: await this.gather.organisationName(universityId),
      meeting: await this.gather.meeting(matchId, seedId, reader),
    };
  }
}
