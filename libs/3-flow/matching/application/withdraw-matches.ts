import { Injectable } from '@nestjs/common';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { matchesWithdrawn } from '../public/match.events.js';
import type { MatchHead } from '../public/match.js';

type Reason = 'need_withdrawn' | 'seed_withdrawn' | 'no_longer_meets';

/** Takes matches back and tells each university of its own, in the running transaction. */
@Injectable()
export class WithdrawMatches {
  constructor(
    private readonly matches: MatchRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async withdraw(standing: readonly MatchHead[], reason: Reason): Promise<void> {
    if (standing.length === 0) return;
    const groups = new Map<string, MatchHead[]>();
    for (const match of await this.matches.withdraw(standing.map(({ id }) => id))) {
      const key = `${match.universityId} ${match.needId}`;
      groups.set(key, [...(groups.get(key) ?? []), match]);
    }
    for (const group of groups.values()) await this.tell(group, reason);
  }

  private async tell(group: readonly MatchHead[], reason: Reason): Promise<void> {
    const [first] = group;
    if (!first) return;
    const { universityId, needId, needVersion, companyId } = first;
    const matchIds = group.map(({ id }) => id);
    await this.outbox.publish(matchesWithdrawn, {
      tenantId: universityId, aggregateId: needId, aggregateVersion: needVersion, payload: { needId, companyId, matchIds, reason },
    });
    await this.audit.record({
      tenantId: universityId, action: 'matches.withdrawn', entity: 'need', entityId: needId, actorUntold: true, changes: { reason, matchIds },
    });
  }
}
