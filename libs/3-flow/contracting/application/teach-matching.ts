import { matchDecided } from '@musubi/matching';
import { Outbox } from '@musubi/platform/events/outbox';
import { TriageFacade } from '@musubi/triage';
import { Injectable } from '@nestjs/common';

/** A signed contract is the best that can become of a match: matching learns of it, in the running transaction. */
@Injectable()
export class TeachMatching {
  constructor(
    private readonly triage: TriageFacade,
    private readonly outbox: Outbox,
  ) {}

  /** A contract is about its whole case, so all matches that were accepted into it came to a contract. */
  async run({ tenantId, engagementId, version }: { readonly tenantId: string; readonly engagementId: string | null; readonly version: number }): Promise<void> {
    const engagement = engagementId === null ? undefined : await this.triage.engagement(engagementId);
    if (!engagement || engagement.acceptedMatches.length === 0) return;
    await this.outbox.publishAll(matchDecided, engagement.acceptedMatches.map(({ matchId }) => ({
      tenantId, aggregateId: matchId, aggregateVersion: version, payload: { matchId, outcome: 'contracted', lesson: 'relevance' } as const,
    })));
  }
}
