import { IdentityFacade } from '@musubi/identity';
import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { needInScope, type ReadingScope } from '../domain/reading-scope.js';
import { type Need, unnamedCompanyId } from '../public/need.js';
import { NeedOwnerRow } from './need-owner.row.js';
import { NeedReaderRow } from './need-reader.row.js';
import { NeedRevealRow } from './need-reveal.row.js';
import { type NeedRecord, selectNeed, shownToReader, toNeed } from './need-select.js';
import { NeedVersionRow } from './need-version.row.js';
import { NeedRow } from './need.row.js';
import { textOf } from './yen-text.js';

/** Rows per statement: PostgreSQL takes 65,535 parameters. */
const insertBatch = 500;

@Injectable()
export class NeedRepository {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
  ) {}

  /** Those of the ids that the reader may see: row-level security and the reading scope both say so. */
  async find(ids: readonly string[]): Promise<Need[]> {
    return ids.length === 0 ? [] : this.read(`${selectNeed} where n.id = any($2::uuid[])`, [ids]);
  }

  /** The company of each that is not for named liaisons alone; an anonymous one has nobody's. */
  async forWholeUniversities(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.query<{ id: string; companyId: string | null }>(
      `select id, named_company_id as "companyId" from catalog.need where id = any($1::uuid[]) and visibility <> 'liaisons'`, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, companyId }) => [id, companyId ?? unnamedCompanyId]));
  }

  /** Persons of the caller's university whom the need names as its readers; none where it is for all of the university. */
  async namedReaders(id: string): Promise<string[]> {
    const rows = await this.database.query<{ userId: string }>(
      'select user_id as "userId" from catalog.need_reader where need_id = $1 and university_id = platform.current_tenant() and user_id is not null order by 1', [id]);
    return rows.map(({ userId }) => userId);
  }

  /** The row locked until the end of the transaction, for a change. */
  async findForChange(id: string): Promise<Need | undefined> {
    const locked = await this.database.query('select id from catalog.need where id = $1 for update', [id]);
    return locked.length === 0 ? undefined : (await this.find([id]))[0];
  }

  /** The reader's own. */
  ofOwner(before: { changedAt: Date; id: string } | undefined, limit: number): Promise<Need[]> {
    return this.read(
      `${selectNeed} where o.tenant_id = $1 and ($2::timestamptz is null or (n.changed_at, n.id) < ($2, $3::uuid))
        order by n.changed_at desc, n.id desc limit $4`, [before?.changedAt ?? null, before?.id ?? null, limit]);
  }

  /** Published needs of others that the reader may see, newest first. */
  visible(before: { changedAt: Date; id: string } | undefined, limit: number): Promise<Need[]> {
    return this.read(
      `${selectNeed} where n.status = 'published' and ${shownToReader} and ($3::timestamptz is null or (n.changed_at, n.id) < ($3, $4::uuid))
        order by n.changed_at desc, n.id desc limit $5`, [this.database.readerUserId ?? null, before?.changedAt ?? null, before?.id ?? null, limit]);
  }

  /** A page of published ones by id, and which version of each that is. */
  publishedVersions(afterId: string, limit: number): Promise<{ id: string; version: number }[]> {
    return this.database.query<{ id: string; version: number }>(
      `select id, version from catalog.need where status = 'published' and id > $1 order by id limit $2`, [afterId, limit]);
  }

  countPublished(): Promise<number> {
    return this.database.tx.countBy(NeedRow, { status: 'published' });
  }

  async ofExternalIds(externalIds: readonly string[]): Promise<ReadonlyMap<string, Need>> {
    const needs = await this.read(`${selectNeed} where o.tenant_id = $1 and o.external_id = any($2::text[])`, [externalIds]);
    return new Map(needs.map((need) => [need.externalId ?? '', need]));
  }

  async insert(needs: readonly Need[], changedBy: string | null): Promise<void> {
    for (let at = 0; at < needs.length; at += insertBatch) {
      const batch = needs.slice(at, at + insertBatch);
      await this.database.tx.insert(NeedRow, batch.map(toRow));
      await Promise.all([
        this.database.tx.insert(NeedOwnerRow, batch.map(({ id, companyId, externalId }) => ({ needId: id, companyId, externalId }))),
        this.showTo(batch),
        this.keepVersions(batch, changedBy),
      ]);
    }
  }

  /** Stores a new version; the ones before are kept. */
  async update(need: Need, changedBy: string | null): Promise<void> {
    const { id, ...changed } = toRow(need);
    await this.database.tx.update(NeedRow, { id }, changed);
    await this.database.query('delete from catalog.need_reader where need_id = $1', [id]);
    await this.showTo([need]);
    await this.keepVersions([need], changedBy);
  }

  /** @returns false when the company had made itself known to that university before */
  async reveal({ id, companyId }: Need, universityId: string, revealedBy: string | null): Promise<boolean> {
    const known = await this.database.tx.existsBy(NeedRevealRow, { needId: id, universityId });
    if (!known) await this.database.tx.insert(NeedRevealRow, { needId: id, universityId, companyId, revealedBy, revealedAt: new Date() });
    return !known;
  }

  /** What the rows may tell the one who reads: the running unit of work says who that is. */
  private async read(sql: string, parameters: readonly unknown[]): Promise<Need[]> {
    const { reader } = this.database;
    const records = await this.database.query<NeedRecord>(sql, [reader === 'system' ? null : reader, ...parameters]);
    if (reader === 'system') return records.map(toNeed);
    const userId = this.database.readerUserId;
    return records.flatMap((record) => this.inScope(toNeed(record), { tenantId: reader, userId, isUniversity: record.isUniversity }) ?? []);
  }

  protected inScope(need: Need, scope: ReadingScope): Need | undefined {
    return needInScope(need, scope);
  }

  private async showTo(needs: readonly Need[]): Promise<void> {
    const persons = await this.identity.names([...new Set(needs.flatMap(({ liaisonIds }) => liaisonIds))]);
    const readers = needs.flatMap((need) => readersOf(need, (userId) => persons.get(userId)?.tenantId));
    if (readers.length > 0) await this.database.tx.insert(NeedReaderRow, readers);
  }

  private async keepVersions(needs: readonly Need[], changedBy: string | null): Promise<void> {
    await this.database.tx.insert(NeedVersionRow, needs.map(({ revealedTo: _state, ...content }) => ({
      needId: content.id, version: content.version, tenantId: content.companyId, content, changedBy, changedAt: content.changedAt,
    })));
  }
}

function toRow(need: Need): NeedRow {
  const { budget, externalId: _owners, universityIds: _readers, liaisonIds: _persons, revealedTo: _revealed, ...rest } = need;
  return {
    ...rest, keywords: [...need.keywords], fieldCodes: [...need.fieldCodes], equipment: [...need.equipment], namedCompanyId: need.anonymous ? null : need.companyId,
    budgetMin: textOf(budget?.min), budgetMax: textOf(budget?.max),
  };
}

/** One row a university, or one a person where only persons are named. */
function readersOf({ id: needId, companyId, visibility, universityIds, liaisonIds }: Need, universityOf: (userId: string) => string | undefined): Omit<NeedReaderRow, 'need'>[] {
  if (visibility === 'public') return [];
  if (visibility === 'universities') return universityIds.map((universityId) => ({ id: newId(), needId, companyId, universityId, userId: null }));
  return liaisonIds.flatMap((userId) => {
    const universityId = universityOf(userId);
    return universityId === undefined ? [] : [{ id: newId(), needId, companyId, universityId, userId }];
  });
}
