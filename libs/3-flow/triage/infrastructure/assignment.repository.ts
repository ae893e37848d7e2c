import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { Assignment } from '../domain/assignment.js';
import type { AssignmentState } from '../domain/assignment-state.js';
import type { EventOrder } from '../domain/event-order.js';
import { AssignmentRow } from './assignment.row.js';
import { toCandidate, toCandidateRow } from './candidate-mapper.js';
import { CandidateRow } from './candidate.row.js';
import { EngagementPersonRow } from './engagement-person.row.js';
import { EngagementRepository } from './engagement.repository.js';
import { EngagementRow } from './engagement.row.js';
import { ParticipantRow } from './participant.row.js';
import { WithdrawalRow } from './withdrawal.row.js';

/**
 * Loads an assignment under its row's lock, so that everything about one need in one university
 * happens one after the other: two people who decide at once cannot both win.
 */
@Injectable()
export class AssignmentRepository {
  constructor(
    private readonly database: Database,
    private readonly engagements: EngagementRepository,
  ) {}

  /** The assignment of a need, made empty by the first event about it. */
  async lockOrOpen(about: { tenantId: string; companyId: string; needId: string }): Promise<Assignment> {
    await this.database.query(
      `insert into triage.assignment (id, tenant_id, company_id, need_id, version, list_version)
       values ($1, $2, $3, $4, 0, 0) on conflict (tenant_id, need_id) do nothing`,
      [newId(), about.tenantId, about.companyId, about.needId]);
    const row = await this.lock({ tenantId: about.tenantId, needId: about.needId });
    if (!row) throw new Error('the assignment is not in this tenant');
    return this.load(row);
  }

  /** Undefined when the caller's university has no such assignment. */
  async lockById(id: string): Promise<Assignment | undefined> {
    const row = await this.lock({ id });
    return row ? this.load(row) : undefined;
  }

  /** The assignment that a match belongs to, or undefined when the caller's university has none. */
  async lockOfMatch(matchId: string): Promise<Assignment | undefined> {
    const candidate = await this.database.tx.findOneBy(CandidateRow, { matchId });
    const row = candidate && await this.lock({ id: candidate.assignmentId });
    return row ? this.load(row) : undefined;
  }

  /** Saves what differs from the state that was loaded. */
  async save({ loaded, current }: Assignment): Promise<void> {
    const { tx } = this.database;
    const { id, tenantId, version, listVersion } = current;
    await tx.update(AssignmentRow, { id }, {
      version, listVersion, ownerUserId: current.ownerUserId ?? null, workingSince: current.workingSince ?? null,
    });
    const candidates = [...current.candidates.values()].filter((candidate) => loaded.candidates.get(candidate.matchId) !== candidate);
    if (candidates.length > 0) await tx.upsert(CandidateRow, candidates.map((candidate) => toCandidateRow(candidate, current)), ['matchId']);
    const joined = [...current.participantUserIds].filter((userId) => !loaded.participantUserIds.has(userId));
    if (joined.length > 0) await tx.insert(ParticipantRow, joined.map((userId) => ({ assignmentId: id, userId, tenantId })));
    const withdrawals = [...current.withdrawals].filter(([matchId, order]) => loaded.withdrawals.get(matchId) !== order);
    if (withdrawals.length > 0) {
      await tx.upsert(WithdrawalRow, withdrawals.map(([matchId, withdrawnAs]) => ({ matchId, tenantId, assignmentId: id, withdrawnAs })), ['matchId']);
    }
    await this.engagements.save(loaded, current);
  }

  private lock(where: { id: string } | { tenantId: string; needId: string }): Promise<AssignmentRow | null> {
    return this.database.tx.findOne(AssignmentRow, { where, lock: { mode: 'pessimistic_write' } });
  }

  private async load(row: AssignmentRow): Promise<Assignment> {
    const { tx } = this.database;
    const assignmentId = row.id;
    const [participants, candidates, withdrawals, engagement] = await Promise.all([
      tx.findBy(ParticipantRow, { assignmentId }),
      tx.findBy(CandidateRow, { assignmentId }),
      tx.findBy(WithdrawalRow, { assignmentId }),
      tx.findOneBy(EngagementRow, { assignmentId }),
    ]);
    const people = engagement ? await tx.findBy(EngagementPersonRow, { engagementId: engagement.id }) : [];
    const state: AssignmentState = {
      id: row.id, tenantId: row.tenantId, companyId: row.companyId, needId: row.needId,
      version: row.version, listVersion: row.listVersion,
      ownerUserId: row.ownerUserId ?? undefined, workingSince: row.workingSince ?? undefined,
      participantUserIds: new Set(participants.map((participant) => participant.userId)),
      engagement: engagement ? { id: engagement.id, openedAt: engagement.openedAt, userIds: new Set(people.map((person) => person.userId)) } : undefined,
      candidates: new Map(candidates.map((candidate) => [candidate.matchId, toCandidate(candidate)])),
      withdrawals: new Map(withdrawals.map((withdrawal) => [withdrawal.matchId, withdrawal.withdrawnAs as EventOrder])),
    };
    return new Assignment(state);
  }
}
