import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { In, MoreThan } from 'typeorm';
import { forReader } from '../domain/for-reader.js';
import type { Need } from '../public/need.js';
import { NeedVersionRow } from './need-version.row.js';
import { NeedRow } from './need.row.js';

/** Rows per statement: PostgreSQL takes 65,535 parameters. */
const insertBatch = 500;

@Injectable()
export class NeedRepository {
  constructor(private readonly database: Database) {}

  /** Those of the ids that row-level security lets the caller see. */
  async find(ids: readonly string[]): Promise<Need[]> {
    if (ids.length === 0) return [];
    return this.shown(await this.database.tx.findBy(NeedRow, { id: In([...ids]) }));
  }

  /** The row locked until the end of the transaction, for a change. */
  async findForChange(id: string): Promise<Need | undefined> {
    const row = await this.database.tx.findOne(NeedRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? toNeed(row) : undefined;
  }

  async ofOwner(companyId: string, before: { changedAt: Date; id: string } | undefined, limit: number): Promise<Need[]> {
    const query = this.database.tx.createQueryBuilder(NeedRow, 'offer').where('offer.companyId = :owner', { owner: companyId });
    if (before) query.andWhere('(offer.changedAt, offer.id) < (:changedAt, :id)', before);
    return (await query.orderBy('offer.changedAt', 'DESC').addOrderBy('offer.id', 'DESC').limit(limit).getMany()).map(toNeed);
  }

  /** Published needs of others that row-level security lets the caller see, newest first. */
  async visible(readerId: string, before: { changedAt: Date; id: string } | undefined, limit: number): Promise<Need[]> {
    const query = this.database.tx.createQueryBuilder(NeedRow, 'offer')
      .where('offer.status = :status and offer.companyId <> :reader', { status: 'published', reader: readerId });
    if (before) query.andWhere('(offer.changedAt, offer.id) < (:changedAt, :id)', before);
    return this.shown(await query.orderBy('offer.changedAt', 'DESC').addOrderBy('offer.id', 'DESC').limit(limit).getMany());
  }

  /** A page of published ones by id, for indexes. */
  async published(afterId: string, limit: number): Promise<Need[]> {
    const where = { status: 'published' as const, id: MoreThan(afterId) };
    return this.shown(await this.database.tx.find(NeedRow, { where, order: { id: 'ASC' }, take: limit }));
  }

  countPublished(): Promise<number> {
    return this.database.tx.countBy(NeedRow, { status: 'published' });
  }

  async ofExternalIds(companyId: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, Need>> {
    const rows = await this.database.tx.findBy(NeedRow, { companyId, externalId: In([...externalIds]) });
    return new Map(rows.map((row) => [row.externalId ?? '', toNeed(row)]));
  }

  async insert(needs: readonly Need[], changedBy: string | null): Promise<void> {
    for (let at = 0; at < needs.length; at += insertBatch) {
      const batch = needs.slice(at, at + insertBatch);
      await this.database.tx.insert(NeedRow, batch.map(toRow));
      await this.keepVersions(batch, changedBy);
    }
  }

  /** Stores a new version; the ones before are kept. */
  async update(need: Need, changedBy: string | null): Promise<void> {
    const { id, ...changed } = toRow(need);
    await this.database.tx.update(NeedRow, { id }, changed);
    await this.keepVersions([need], changedBy);
  }

  /** What the rows may tell the one who reads: the running unit of work says who that is. */
  private shown(rows: readonly NeedRow[]): Need[] {
    const { reader } = this.database;
    return rows.map((row) => (reader === 'system' ? toNeed(row) : forReader(toNeed(row), reader)));
  }

  private async keepVersions(needs: readonly Need[], changedBy: string | null): Promise<void> {
    await this.database.tx.insert(NeedVersionRow, needs.map((need) => ({
      needId: need.id, version: need.version, tenantId: need.companyId, content: toRow(need), changedBy, changedAt: need.changedAt,
    })));
  }
}

function toNeed(row: NeedRow): Need {
  const { budgetMin, budgetMax, ...rest } = row;
  const budget = budgetMin === null && budgetMax === null ? null : { min: amountOf(budgetMin), max: amountOf(budgetMax) };
  return { ...rest, budget };
}

function toRow(need: Need): NeedRow {
  const { budget, ...rest } = need;
  return {
    ...rest, keywords: [...need.keywords], fieldCodes: [...need.fieldCodes], universityIds: [...need.universityIds],
    budgetMin: textOf(budget?.min), budgetMax: textOf(budget?.max),
  };
}

/** Whole yen up to the largest safe integer; PostgreSQL's bigint arrives as text. */
function amountOf(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function textOf(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
