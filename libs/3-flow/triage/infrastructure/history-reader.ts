import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { HistoryEntry } from '../public/engagement.js';
import { CompanyEntryRow } from './company-entry.row.js';
import { HistoryRow } from './history.row.js';

/** Reads histories; row-level security gives the university its own and the company its copy. */
@Injectable()
export class HistoryReader {
  constructor(private readonly database: Database) {}

  /** Internal history by assignment, oldest first. Empty for everybody but the university. */
  async ofAssignments(assignmentIds: readonly string[]): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> {
    const rows = await this.database.tx.find(HistoryRow, { where: { assignmentId: In([...assignmentIds]) }, order: { at: 'ASC', id: 'ASC' } });
    const histories = new Map<string, HistoryEntry[]>();
    for (const row of rows) histories.set(row.assignmentId, [...histories.get(row.assignmentId) ?? [], toEntry(row)]);
    return histories;
  }

  /** How the match came to whoever has it; undefined when nobody handed it over. */
  async lastHandOver(matchId: string): Promise<HistoryEntry | undefined> {
    const row = await this.database.tx.findOne(HistoryRow, { where: { matchId, kind: 'handed_over' }, order: { at: 'DESC', id: 'DESC' } });
    return row ? toEntry(row) : undefined;
  }

  /** The company's copy by university, oldest first. */
  async companyCopies(needId: string): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> {
    const rows = await this.database.tx.find(CompanyEntryRow, { where: { needId }, order: { at: 'ASC', id: 'ASC' } });
    const copies = new Map<string, HistoryEntry[]>();
    for (const row of rows) copies.set(row.tenantId, [...copies.get(row.tenantId) ?? [], toEntry(row)]);
    return copies;
  }
}

function toEntry(row: HistoryRow | CompanyEntryRow): HistoryEntry {
  return {
    id: row.id, at: row.at, kind: row.kind, matchId: row.matchId ?? undefined,
    actorUserId: ('actorUserId' in row ? row.actorUserId : null) ?? undefined, facts: { ...row.facts },
  };
}
