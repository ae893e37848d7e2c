import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Engagement, HistoryEntry } from '../public/engagement.js';
import { EngagementMatchRow } from './engagement-match.row.js';
import { EngagementPersonRow } from './engagement-person.row.js';
import { EngagementRow } from './engagement.row.js';
import { HistoryReader } from './history-reader.js';

/** Reads engagements whole, as far as row-level security shows them to the caller. */
@Injectable()
export class EngagementReader {
  constructor(
    private readonly database: Database,
    private readonly histories: HistoryReader,
  ) {}

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Engagement>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.tx.findBy(EngagementRow, { id: In([...ids]) });
    const whole = await this.whole(rows);
    return new Map(whole.map((engagement) => [engagement.id, engagement]));
  }

  async ofNeed(needId: string): Promise<readonly Engagement[]> {
    return this.whole(await this.database.tx.find(EngagementRow, { where: { needId }, order: { id: 'ASC' } }));
  }

  private async whole(rows: readonly EngagementRow[]): Promise<Engagement[]> {
    if (rows.length === 0) return [];
    const { tx } = this.database;
    const engagementId = In(rows.map((row) => row.id));
    const matches = await tx.find(EngagementMatchRow, { where: { engagementId }, order: { acceptedAt: 'ASC', matchId: 'ASC' } });
    const people = await tx.find(EngagementPersonRow, { where: { engagementId }, order: { userId: 'ASC' } });
    const histories = await this.historiesOf(rows);
    const own = await this.ownNeeds(rows);
    return rows.map((row) => ({
      id: row.id, tenantId: row.tenantId, companyId: own.get(row.needId) ?? row.companyId, needId: row.needId, assignmentId: row.assignmentId,
      status: row.status, openedAt: row.openedAt, ownerUserId: row.ownerUserId,
      participantUserIds: people.filter((person) => person.engagementId === row.id && person.userId !== row.ownerUserId).map((person) => person.userId),
      acceptedMatches: matches.filter((match) => match.engagementId === row.id)
        .map(({ matchId, seedId, departmentId, acceptedBy, acceptedAt }) => ({ matchId, seedId, departmentId, acceptedBy, acceptedAt })),
      history: histories.get(row.id) ?? [],
    }));
  }

  /** Rows of anonymous needs do not name their company; to itself it is known. By need. */
  private async ownNeeds(rows: readonly EngagementRow[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.database.query<{ id: string; companyId: string }>(
      'select id, tenant_id as "companyId" from catalog.own_need where id = any($1::uuid[]) and tenant_id = platform.current_tenant()', [rows.map((row) => row.needId)]);
    return new Map(found.map(({ id, companyId }) => [id, companyId]));
  }

  /** The university reads its own history, everybody else the company's copy. */
  private async historiesOf(rows: readonly EngagementRow[]): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> {
    const [viewer] = await this.database.query<{ tenant: string | null }>('select platform.current_tenant() as tenant');
    const own = rows.filter((row) => row.tenantId === viewer?.tenant);
    const internal = own.length > 0 ? await this.histories.ofAssignments(own.map((row) => row.assignmentId)) : new Map<string, HistoryEntry[]>();
    const found = new Map<string, readonly HistoryEntry[]>();
    for (const row of rows) {
      const history = own.includes(row) ? internal.get(row.assignmentId) : (await this.histories.companyCopies(row.needId)).get(row.tenantId);
      found.set(row.id, history ?? []);
    }
    return found;
  }
}
