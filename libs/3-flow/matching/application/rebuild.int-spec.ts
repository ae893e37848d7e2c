import { createApplicationContext } from '@musubi/composition/application';
import { newId, unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { Meilisearch } from 'meilisearch';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { eventually } from '../../../../test/servers/eventually.js';
import { testSearch } from '../../../../test/servers/search.js';
import type { MatchText } from '../domain/analysis/match-text.js';
import { enterDocument } from '../infrastructure/enter-document.js';
import { type EnteredDocument, type IndexedDocument, IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';
import { RebuildLock } from '../infrastructure/rebuild-lock.js';
import { EnterDocuments } from './enter-documents.js';
import { ForgetDocument } from './forget-document.js';
import { KeepIndexes } from './keep-indexes.js';

/** Reads the pages of a rebuilding for real; the first one is handed over only when the test lets it. */
@Injectable()
class HeldDocuments extends IndexedDocumentRepository {
  static meanwhile: () => Promise<void> = () => Promise.resolve();

  constructor(database: Database) {
    super(database);
  }

  override async page(...asked: Parameters<IndexedDocumentRepository['page']>): Promise<IndexedDocument[]> {
    const page = await super.page(...asked);
    const { meanwhile } = HeldDocuments;
    HeldDocuments.meanwhile = () => Promise.resolve();
    await meanwhile();
    return page;
  }
}

const tenantId = newId();
const seed = (text: MatchText, documentId: string = newId(), version = 1): EnteredDocument => enterDocument({
  head: { corpus: 'seed', documentId, tenantId, version, kind: 'result', audience: ['public'], removed: false }, text,
});

let world: CatalogWorld;
let filling: readonly EnteredDocument[];
beforeAll(async () => {
  world = await CatalogWorld.open(undefined, {}, (application) => application.overrideProvider(IndexedDocumentRepository).useClass(HeldDocuments));
  filling = Array.from({ length: 400 }, (_, i) => seed({ title_en: `common part${i}q` }));
  await world.asSystem(() => world.get(IndexedDocumentRepository).storeAll(JSON.stringify(filling)));
  await world.get(MatchIndexes).rebuild('seed');
}, 60_000);
afterAll(() => world?.close());

const enter = async (entry: EnteredDocument) => {
  const written = await world.get(EnterDocuments).intoIndex(entry);
  await world.asSystem(() => world.get(EnterDocuments).intoRows(written));
};
const found = async (term: string): Promise<string[]> => {
  const [hits] = await world.get(MatchIndexes).of('seed').search({ queries: [{ term, weights: [1] }], limit: 500 });
  return (hits ?? []).map(({ id }) => id);
};
const during = (meanwhile: () => Promise<void>): Promise<number> => {
  HeldDocuments.meanwhile = meanwhile;
  return world.get(MatchIndexes).rebuild('seed');
};
const standing = async (): Promise<number> => (await world.rows<{ count: number }>(
  `select count(*)::int as count from matching.indexed_document where corpus = 'seed' and not removed`))[0]?.count ?? 0;

describe('while the index is built anew', () => {
  it('is what comes, is revised and is withdrawn taken over into the new one', async () => {
    const [revised, withdrawn, come] = [seed({ title_en: 'formerly' }), seed({ title_en: 'departing' }), seed({ title_en: 'newcomer' })];
    for (const entry of [revised, withdrawn]) await enter(entry);
    await during(async () => {
      await enter(seed({ title_en: 'henceforth' }, revised.documentId, 2));
      await enter(come);
      const generation = await world.get(ForgetDocument).fromIndex('seed', withdrawn.documentId);
      await world.asSystem(() => world.get(ForgetDocument).fromRows('seed', withdrawn.documentId, 2, generation));
    });
    expect([await found('henceforth'), await found('formerli'), await found('depart'), await found('newcom')])
      .toEqual([[revised.documentId], [], [], [come.documentId]]);
  }, 30_000);

  it('does search answer all the time, with all that it held', async () => {
    const rebuilding = { done: false };
    const rebuild = world.get(MatchIndexes).rebuild('seed').finally(() => { rebuilding.done = true; });
    const answers: number[] = [];
    while (!rebuilding.done) answers.push((await found('common')).length);
    await rebuild;
    expect(answers.length).toBeGreaterThan(3);
    expect(new Set(answers)).toEqual(new Set([filling.length]));
  }, 30_000);
});

describe('a document that was written to the index before it was exchanged', () => {
  it('is written to the new one with its row', async () => {
    const entry = seed({ title_en: 'betwixt' });
    const written = await world.get(EnterDocuments).intoIndex(entry);
    await world.get(MatchIndexes).rebuild('seed');
    expect(await found('betwixt')).toEqual([]);
    await world.asSystem(() => world.get(EnterDocuments).intoRows(written));
    expect(await found('betwixt')).toEqual([entry.documentId]);
  });

  it('is taken out of the new one with its mark', async () => {
    const entry = seed({ title_en: 'vanishing' });
    await enter(entry);
    const generation = await world.get(ForgetDocument).fromIndex('seed', entry.documentId);
    await world.get(MatchIndexes).rebuild('seed');
    expect(await found('vanish')).toEqual([entry.documentId]);
    await world.asSystem(() => world.get(ForgetDocument).fromRows('seed', entry.documentId, 2, generation));
    expect(await found('vanish')).toEqual([]);
  });

  it('holds up the exchange until its row is committed', async () => {
    const entry = seed({ title_en: 'pending' });
    const written = await world.get(EnterDocuments).intoIndex(entry);
    let commit = (): void => undefined;
    const open = new Promise<void>((resolve) => { commit = resolve; });
    const entering = world.asSystem(async () => {
      await world.get(EnterDocuments).intoRows(written);
      await open;
    });
    const rebuild = world.get(MatchIndexes).rebuild('seed');
    await eventually('the exchange waits', async () => (await world.rows(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'update matching.index_generation%' and datname = current_database()`)).length > 0);
    commit();
    await Promise.all([entering, rebuild]);
    expect(await found('pend')).toEqual([entry.documentId]);
  }, 30_000);
});

describe('an index to which an older version of the product has given its settings', () => {
  it('is not complete, and gets those of this version', async () => {
    const { meiliUrl, meiliKey } = testSearch();
    const index = world.get(MatchIndexes).of('seed');
    await new Meilisearch({ host: meiliUrl, apiKey: meiliKey }).index(index.name).updateRankingRules(['words', 'attribute', 'exactness']).waitTask();
    expect(await world.get(MatchIndexes).isComplete('seed')).toBe(false);
    await world.get(KeepIndexes).run();
    expect([await index.hasSettings(), await world.get(MatchIndexes).isComplete('seed')]).toEqual([true, true]);
  }, 60_000);
});

describe('two that build at once', () => {
  it('do so one after the other, and whoever only found it due leaves it to the other', async () => {
    const other = await createApplicationContext(unwrap(parseEnvironment(world.variables)));
    try {
      let done = 0;
      await Promise.all([world.get(KeepIndexes), other.get(KeepIndexes, { strict: false })].map((keeper) => keeper.reindex((corpus, count) => { if (corpus === 'seed') done = count; })));
      expect([done, await world.get(MatchIndexes).of('seed').count()]).toEqual([await standing(), await standing()]);
      expect((await found('common')).length).toBe(filling.length);

      const did: string[] = [];
      await world.get(RebuildLock).during(() => other.get(RebuildLock, { strict: false }).unlessHeld(() => Promise.resolve(void did.push('meanwhile'))));
      await other.get(RebuildLock, { strict: false }).unlessHeld(() => Promise.resolve(void did.push('afterwards')));
      expect(did).toEqual(['afterwards']);

      await world.get(MatchIndexes).of('seed').drop();
      const [before, after] = [await generation(), world.get(KeepIndexes)];
      await Promise.all([after.run(), other.get(KeepIndexes, { strict: false }).run()]);
      await eventually('it is whole again', async () => await after.run().then(() => found('common')).then(({ length }) => length === filling.length));
      expect(await generation() - before).toBe(1);
    } finally {
      await other.close();
    }
  }, 120_000);
});

const generation = async (): Promise<number> => (await world.rows<{ generation: number }>(
  `select generation from matching.index_generation where corpus = 'seed'`))[0]?.generation ?? 0;
