import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { rowDocument } from '@musubi/platform/database/row-document';
import { In } from 'typeorm';
import { mayReadSeed, type ReadingScope } from '../domain/reading-scope.js';
import { type Seed, type SeedFacts, seedTexts } from '../public/seed.js';
import { SeedVersionRow } from './seed-version.row.js';
import { SeedRow } from './seed.row.js';
import { amountOf, textOf } from './yen-text.js';

/** Rows per statement: PostgreSQL takes 65,535 parameters. */
const insertBatch = 500;

type Told<Row> = Omit<Row, 'publishedAt' | 'changedAt'> & { readonly publishedAt: string | null; readonly changedAt: string };
type FactsRow = Omit<SeedRow, (typeof seedTexts)[number]>;

const ofIds = 's.id = any ($1)';

@Injectable()
export class SeedRepository {
  constructor(private readonly database: Database) {}

  /** Those of the ids that the reader may see: row-level security and the reading scope both say so. */
  async find(ids: readonly string[]): Promise<Seed[]> {
    return ids.length === 0 ? [] : (await this.told<SeedRow>(ofIds, [ids])).map(toSeed);
  }

  /** The same without their texts. */
  async facts(ids: readonly string[]): Promise<SeedFacts[]> {
    return ids.length === 0 ? [] : (await this.told<FactsRow>(ofIds, [ids], seedTexts)).map(toSeed);
  }

  /** `which`: what follows `where`. */
  private async told<Row extends FactsRow>(which: string, parameters: readonly unknown[], without: readonly string[] = []): Promise<Row[]> {
    const document = rowDocument(this.database.tx.connection.getMetadata(SeedRow), 's', without);
    const rows = await this.database.query<{ seed: Told<Row> }>(`select ${document} as seed from catalog.seed s where ${which}`, parameters);
    const seeds = rows.map(({ seed }) => ({ ...seed, publishedAt: seed.publishedAt === null ? null : new Date(seed.publishedAt), changedAt: new Date(seed.changedAt) }) as Row);
    const { reader, readerUserId: userId } = this.database;
    return reader === 'system' ? seeds : seeds.filter((seed) => this.inScope(seed, { tenantId: reader, userId, isUniversity: false }));
  }

  protected inScope(seed: Pick<Seed, 'universityId' | 'publishedAt' | 'visibility'>, scope: ReadingScope): boolean {
    return mayReadSeed(seed, scope);
  }

  /** The row locked until the end of the transaction, for a change. */
  async findForChange(id: string): Promise<Seed | undefined> {
    const row = await this.database.tx.findOne(SeedRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row ? toSeed(row) : undefined;
  }

  async ofOwner(universityId: string, before: { changedAt: Date; id: string } | undefined, limit: number): Promise<Seed[]> {
    const query = this.database.tx.createQueryBuilder(SeedRow, 'offer').where('offer.universityId = :owner', { owner: universityId });
    if (before) query.andWhere('(offer.changedAt, offer.id) < (:changedAt, :id)', before);
    return (await query.orderBy('offer.changedAt', 'DESC').addOrderBy('offer.id', 'DESC').limit(limit).getMany()).map(toSeed);
  }

  async ofResearcher(researcherUserId: string): Promise<Seed[]> {
    return (await this.database.tx.find(SeedRow, { where: { researcherUserId }, order: { changedAt: 'DESC' }, take: 500 })).map(toSeed);
  }

  /** A page of published ones by id, for indexes. */
  async published(afterId: string, limit: number): Promise<Seed[]> {
    return (await this.told<SeedRow>(`s.status = 'published' and s.id > $1 order by s.id limit $2`, [afterId, limit])).map(toSeed);
  }

  /** A page by id of those in any state that changed at or after an instant. */
  async changedSince(since: Date, afterId: string, limit: number): Promise<Seed[]> {
    return (await this.told<SeedRow>('s.changed_at >= $1 and s.id > $2 order by s.id limit $3', [since, afterId, limit])).map(toSeed);
  }

  countPublished(): Promise<number> {
    return this.database.tx.countBy(SeedRow, { status: 'published' });
  }

  async ofExternalIds(universityId: string, externalIds: readonly string[]): Promise<ReadonlyMap<string, Seed>> {
    const rows = await this.database.tx.findBy(SeedRow, { universityId, externalId: In([...externalIds]) });
    return new Map(rows.map((row) => [row.externalId ?? '', toSeed(row)]));
  }

  async insert(seeds: readonly Seed[], changedBy: string | null): Promise<void> {
    for (let at = 0; at < seeds.length; at += insertBatch) {
      const batch = seeds.slice(at, at + insertBatch);
      await this.database.tx.insert(SeedRow, batch.map(toRow));
      await this.keepVersions(batch, changedBy);
    }
  }

  /** Stores a new version; the ones before are kept. */
  async update(seed: Seed, changedBy: string | null): Promise<void> {
    const { id, ...changed } = toRow(seed);
    await this.database.tx.update(SeedRow, { id }, changed);
    await this.keepVersions([seed], changedBy);
  }

  private async keepVersions(seeds: readonly Seed[], changedBy: string | null): Promise<void> {
    await this.database.tx.insert(SeedVersionRow, seeds.map((seed) => ({
      seedId: seed.id, version: seed.version, tenantId: seed.universityId, content: toRow(seed), changedBy, changedAt: seed.changedAt,
    })));
  }
}

function toSeed<Row extends FactsRow>({ costMin, costMax, availability, availableFrom, ...row }: Row) {
  return {
    ...row,
    cost: costMin === null && costMax === null ? null : { min: amountOf(costMin), max: amountOf(costMax) },
    availability: availability && { state: availability, from: availableFrom },
  };
}

function toRow({ cost, availability, ...seed }: Seed): SeedRow {
  return {
    ...seed, keywords: [...seed.keywords], fieldCodes: [...seed.fieldCodes], equipment: [...seed.equipment],
    costMin: textOf(cost?.min), costMax: textOf(cost?.max), availability: availability?.state ?? null, availableFrom: availability?.from ?? null,
  };
}
