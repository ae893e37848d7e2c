import { Injectable } from '@nestjs/common';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { TeamRepository } from '../infrastructure/team.repository.js';
import { matchesWithdrawn, teamOutdated } from '../public/match.events.js';
import type { MatchHead } from '../public/match.js';

type Reason = 'need_withdrawn' | 'seed_withdrawn' | 'no_longer_meets';

/** Takes matches back and tells each university of its own, in the running transaction. */
@Injectable()
export class WithdrawMatches {
  constructor(
    private readonly matches: MatchRepository,
    private readonly teams: TeamRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async withdraw(standing: readonly MatchHead[], reason: Reason): Promise<void> {
    if (standing.length === 0) return;
    const groups = new Map<string, MatchHead[]>();
    const withdrawn = await this.matches.withdraw(standing.map(({ id }) => id));
    for (const match of withdrawn) {
      const key = `${match.universityId} ${match.needId}`;
      groups.set(key, [...(groups.get(key) ?? []), match]);
    }
    for (const group of groups.values()) await this.tell(group, reason);
    // Without one of its members a team is not shown; who is left may form another one.
    if (reason !== 'need_withdrawn') await this.renewTeamsOf(withdrawn);
  }

  private async renewTeamsOf(withdrawn: readonly MatchHead[]): Promise<void> {
    const broken = await this.teams.withMembers(withdrawn);
    await this.outbox.publishAll(teamOutdated, broken.map(({ needId, universityId, needVersion }) => (
      { tenantId: universityId, aggregateId: needId, aggregateVersion: needVersion, payload: { needId } })));
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
