import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { FactsOf } from '../domain/notification-facts.js';
import { GatherFacts } from './gather-facts.js';
import type { Notice } from './notify.js';

export interface Work {
  readonly tenantId: string;
  readonly needId: string;
  readonly ownerUserId: string;
  readonly participantUserIds: readonly string[];
  readonly matchIds: readonly string[];
}

type WorkFacts = FactsOf['matches.added'];

/** The notices of new work on a need: the owner is to act, the participants are informed. */
@Injectable()
export class TellLiaisons {
  constructor(
    private readonly database: Database,
    private readonly gather: GatherFacts,
  ) {}

  async of(work: Work, toldAs: (facts: WorkFacts) => Notice['told']): Promise<Notice[]> {
    const { tenantId, ownerUserId } = work;
    const { need, best } = await this.database.inTenant({ tenantId }, async () => ({
      need: await this.gather.needTitle(work.needId), best: await this.gather.best(work.matchIds),
    }));
    const link = best.matchId === undefined ? '/inbox' : `/inbox?match=${best.matchId}`;
    const facts = { need, matchCount: work.matchIds.length, best: best.meeting };
    const others = work.participantUserIds.filter((userId) => userId !== ownerUserId);
    return [
      { tenantId, userId: ownerUserId, link, told: toldAs({ ...facts, role: 'owner' }) },
      ...others.map((userId) => ({ tenantId, userId, link, told: toldAs({ ...facts, role: 'participant' as const }) })),
    ];
  }
}
