import { Database } from '@musubi/platform/database/database';
import { TriageFacade } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { FactsOf, MeetingFacts } from '../domain/notification-facts.js';
import { MatchMails } from '../infrastructure/match-mails.js';
import { GatherFacts } from './gather-facts.js';
import type { Notice } from './notify.js';

export interface Work {
  readonly tenantId: string;
  readonly needId: string;
  readonly ownerUserId: string;
  readonly participantUserIds: readonly string[];
  readonly matchIds: readonly string[];
  /** Who took them up before it was their turn, and so knows of them already. */
  readonly takenUpBy?: string | undefined;
}

type WorkFacts = FactsOf['matches.added'];

/** The notices of new work on a need: the owner is to act, the participants who are given some of it are informed; each of what is new to them. */
@Injectable()
export class TellLiaisons {
  constructor(
    private readonly database: Database,
    private readonly triage: TriageFacade,
    private readonly matchMails: MatchMails,
    private readonly gather: GatherFacts,
  ) {}

  async of(work: Work, toldAs: (facts: WorkFacts) => Notice['told']): Promise<Notice[]> {
    const { tenantId, ownerUserId, matchIds } = work;
    const userIds = [ownerUserId, ...work.participantUserIds.filter((userId) => userId !== ownerUserId)];
    const told = await this.database.asSystem(() => this.matchMails.told(userIds, matchIds));
    return this.database.inTenant({ tenantId }, async () => {
      const given = new Set([...(await this.triage.candidates(matchIds)).values()].map(({ liaisonUserId }) => liaisonUserId));
      const readers = userIds.filter((id) => id !== work.takenUpBy && (id === ownerUserId || given.has(id))).map((userId) => {
        const newMatchIds = matchIds.filter((id) => !told.get(userId)?.has(id));
        return { userId, newMatchIds, about: newMatchIds.length > 0 ? newMatchIds : matchIds };
      });
      const { need, told: said } = await this.gather.meetingsOfEach(work.needId, readers.map(({ about }) => about));
      return readers.flatMap(({ userId, newMatchIds, about }, i): Notice[] => {
        const role = userId === ownerUserId ? 'owner' as const : 'participant' as const;
        const { matchId, meetings: [best, ...others] = [] } = said[i] ?? {};
        return best ? [{
          tenantId, userId, newMatchIds, link: matchId === undefined ? '/inbox' : `/inbox?match=${matchId}`,
          told: toldAs({ need, matchCount: about.length, best, others: others.map(inOneSentence), role }),
        }] : [];
      });
    });
  }
}

/** As a mail lists it: more of each would hide the others. */
function inOneSentence({ why, ...meeting }: MeetingFacts): MeetingFacts {
  return { ...meeting, why: why && { ja: why.ja.slice(0, 1), en: why.en.slice(0, 1) } };
}
