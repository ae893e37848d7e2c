import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AssignmentState } from '../domain/assignment-state.js';
import { engagementLifecycle } from '../domain/engagement-lifecycle.js';
import { EngagementMatchRow } from './engagement-match.row.js';
import { EngagementPersonRow } from './engagement-person.row.js';
import { EngagementRow } from './engagement.row.js';

/** Saves the engagement's part of an assignment: the part that the company reads too. */
@Injectable()
export class EngagementRepository {
  constructor(private readonly database: Database) {}

  async save(loaded: AssignmentState, current: AssignmentState): Promise<void> {
    const { engagement } = current;
    if (!engagement || engagement === loaded.engagement) return;
    const { tx } = this.database;
    const { tenantId, companyId, needId, ownerUserId } = current;
    if (!loaded.engagement) {
      if (ownerUserId === undefined) throw new Error('an engagement needs an owner');
      await tx.insert(EngagementRow, {
        id: engagement.id, tenantId, companyId, needId, assignmentId: current.id,
        status: engagementLifecycle.initial, ownerUserId, openedAt: engagement.openedAt,
      });
    }
    const joined = [...engagement.userIds].filter((userId) => !loaded.engagement?.userIds.has(userId));
    if (joined.length > 0) {
      await tx.insert(EngagementPersonRow, joined.map((userId) => ({ engagementId: engagement.id, userId, tenantId, companyId, needId })));
    }
    const accepted = newlyAccepted(loaded, current);
    await tx.insert(EngagementMatchRow, accepted.map((match) => ({ ...match, engagementId: engagement.id, tenantId, companyId, needId })));
  }
}

function newlyAccepted(loaded: AssignmentState, current: AssignmentState): Pick<EngagementMatchRow, 'matchId' | 'seedId' | 'departmentId' | 'acceptedBy' | 'acceptedAt'>[] {
  return [...current.candidates.values()].flatMap(({ matchId, seedId, departmentId, status, decision }) =>
    status === 'accepted' && decision && loaded.candidates.get(matchId)?.status !== 'accepted'
      ? [{ matchId, seedId, departmentId, acceptedBy: decision.by, acceptedAt: decision.at }] : []);
}
