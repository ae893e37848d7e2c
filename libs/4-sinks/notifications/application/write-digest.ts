import { Database } from '@musubi/platform/database/database';
import { TriageFacade } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { FactsOf, MeetingFacts } from '../domain/notification-facts.js';
import type { DigestReader, Undigested } from '../infrastructure/undigested-notifications.js';
import { GatherFacts } from './gather-facts.js';

/** Writes a reader's digest from what is still news, as that reader may know it. */
@Injectable()
export class WriteDigest {
  constructor(
    private readonly database: Database,
    private readonly triage: TriageFacade,
    private readonly gather: GatherFacts,
  ) {}

  /** Undefined when nothing of it is news any more: decided or withdrawn meanwhile. */
  async run(reader: DigestReader, day: string, waiting: readonly Undigested[]): Promise<FactsOf['matches.digest'] | undefined> {
    return this.database.inTenant(reader, async () => {
      const candidates = await this.triage.candidates(waiting.flatMap(({ matchIds }) => matchIds));
      const open = [...candidates.values()].filter(({ status }) => status === 'open').sort((a, b) => a.rank - b.rank || (a.matchId < b.matchId ? -1 : 1));
      const needs = [];
      // One after the other: they share the unit of work's one connection.
      for (const needId of new Set(open.map((candidate) => candidate.needId))) {
        const matches: MeetingFacts[] = [];
        for (const { matchId, seedId } of open.filter((candidate) => candidate.needId === needId)) matches.push(await this.gather.meeting(matchId, seedId, 'university'));
        needs.push({ need: await this.gather.needTitle(needId), matches });
      }
      const news = waiting.filter(({ told }) => told.kind !== 'need.assigned' && told.kind !== 'matches.added').map(({ told }) => told);
      return needs.length + news.length === 0 ? undefined : { day, needs, news };
    });
  }
}
