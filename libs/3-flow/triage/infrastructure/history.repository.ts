import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AssignmentState } from '../domain/assignment-state.js';
import { companyCopyOfFact } from '../domain/company-copy-of-fact.js';
import { historyOfFact } from '../domain/history-of-fact.js';
import type { TriageFact } from '../domain/triage-fact.js';
import { CompanyEntryRow } from './company-entry.row.js';
import { HistoryRow } from './history.row.js';

/** Writes each fact twice: for the university, and what of it is meant for the company. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly database: Database) {}

  async add(assignment: AssignmentState, facts: readonly TriageFact[], at: Date): Promise<void> {
    const { id: assignmentId, tenantId, companyId, needId } = assignment;
    const history = facts.map((fact) => {
      const { kind, matchId, actorUserId, facts: told } = historyOfFact(fact);
      return { id: newId(), tenantId, assignmentId, at, kind, matchId: matchId ?? null, actorUserId: actorUserId ?? null, facts: told };
    });
    const copies = facts.flatMap((fact) => companyCopyOfFact(fact) ?? []).map(({ kind, matchId, facts: told }) => (
      { id: newId(), tenantId, companyId, needId, at, kind, matchId: matchId ?? null, facts: told }));
    const { tx } = this.database;
    await Promise.all([tx.insert(HistoryRow, history), tx.insert(CompanyEntryRow, copies)]);
  }
}
