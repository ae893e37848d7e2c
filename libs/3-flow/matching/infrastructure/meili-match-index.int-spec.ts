import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { startMeilisearch, type EmbeddedMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { Meilisearch } from 'meilisearch';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import type { MatchText } from '../domain/analysis/match-text.js';
import type { CandidatePlan } from '../domain/candidates/plan-candidate-queries.js';
import type { MatchDocument } from './meili-match-document.js';
import { MeiliMatchIndex } from './meili-match-index.js';
import { SearchUnavailable } from './search-unavailable.js';

const directory = temporaryDirectory('musubi-match-index-');
let server: EmbeddedMeilisearch;
let index: MeiliMatchIndex;
let run = 0;

beforeAll(async () => { server = await startMeilisearch({ dataDir: directory }); }, 60_000);
afterAll(async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); });
beforeEach(async () => {
  index = new MeiliMatchIndex(server, `test_${run += 1}`);
  await index.create();
}, 60_000);

const entry = (id: string, text: MatchText, facts: Partial<MatchDocument> = {}): MatchDocument =>
  ({ document: analyseDocument(id, text), tenantId: 'u1', version: 1, kind: 'seed', audience: ['public'], ...facts });
const ask = (...terms: string[]): Omit<CandidatePlan, 'keep'> => ({ queries: terms.map((term) => ({ term, weights: [1] })), limit: 500 });
const ids = (hits: readonly { readonly id: string }[] | undefined) => hits?.map(({ id }) => id).sort();

describe('MeiliMatchIndex', () => {
  it('finds documents by exact terms, each query for itself', async () => {
    await index.put([entry('1', { title_en: 'wings', body_ja: '磁気浮上' }), entry('2', { body_en: 'a wing' }), entry('3', { title_en: 'winged' })]);
    const hits = await index.search(ask('wing', '磁気', 'win', 'zebra'));
    expect(hits.map(ids)).toEqual([['1', '2', '3'], ['1'], [], []]);
  });

  it('does not complete, correct or cut a term', async () => {
    await index.put([entry('1', { body_en: 'aerodynamic sus304l 2.5 high' })]);
    const hits = await index.search(ask('aerodynam', 'aerodyna', 'aerodynem', 'sus304l', '304', '2.5', '2'));
    expect(hits.map((each) => each.length)).toEqual([1, 0, 0, 1, 0, 1, 0]);
  });

  it('scores a hit in the title above one in the body', async () => {
    await index.put([entry('body', { body_ja: '磁気と鉄道' }), entry('title', { title_ja: '磁気と鉄道' })]);
    const [hits] = await index.search(ask('磁気'));
    expect(hits?.map(({ id }) => id)).toEqual(['title', 'body']);
    expect(hits?.[0]?.score).toBeGreaterThan(hits?.[1]?.score ?? 1);
  });

  it('gives more than a thousand hits when asked', async () => {
    await index.put(Array.from({ length: 1_200 }, (_, i) => entry(String(i), { body_en: 'wing' })));
    const [hits] = await index.search({ ...ask('wing'), limit: 1_200 });
    expect(hits).toHaveLength(1_200);
    expect(await index.count()).toBe(1_200);
  });

  it('finds only what the filter lets through', async () => {
    await index.put([
      entry('1', { body_en: 'wing' }), entry('2', { body_en: 'wing' }, { tenantId: 'u2' }),
      entry('3', { body_en: 'wing' }, { audience: ['u1', "it's"], kind: 'patent' }),
    ]);
    const found = async (filter: Parameters<MeiliMatchIndex['search']>[1]) => ids((await index.search(ask('wing'), filter))[0]);
    expect(await found({ tenantIds: ['u1'] })).toEqual(['1', '3']);
    expect(await found({ audience: ["it's"] })).toEqual(['3']);
    expect(await found({ audience: ['public', 'u1'], kinds: ['patent'] })).toEqual(['3']);
    expect(await found({ tenantIds: [] })).toEqual([]);
  });

  it('replaces and removes', async () => {
    await index.put([entry('1', { body_en: 'wing' }), entry('2', { body_en: 'wing' })]);
    await index.put([entry('1', { body_en: 'heat' })]);
    await index.remove(['2', 'never']);
    expect((await index.search(ask('wing', 'heat'))).map(ids)).toEqual([[], ['1']]);
  });

  it('is built anew beside the old one', async () => {
    await index.put([entry('old', { body_en: 'wing' })]);
    const next = index.beside();
    await next.create();
    await next.put([entry('new', { body_en: 'wing' })]);
    expect((await index.search(ask('wing'))).map(ids)).toEqual([['old']]);
    await next.swapWith(index);
    await next.drop();
    expect((await index.search(ask('wing'))).map(ids)).toEqual([['new']]);
  });

  it('knows an index whose settings another version of the product has changed', async () => {
    expect(await index.hasSettings()).toBe(true);
    await new Meilisearch({ host: server.url, apiKey: server.key }).index(index.name).updateRankingRules(['words', 'attribute', 'exactness']).waitTask();
    expect(await index.hasSettings()).toBe(false);
    await index.create();
    expect(await index.hasSettings()).toBe(true);
  });

  it('can be created and dropped twice', async () => {
    await index.create();
    await index.drop();
    await index.drop();
    await expect(index.search(ask('wing'))).rejects.toMatchObject({ failure: 'refused' });
  });

  it('fails with SearchUnavailable when a task is refused', async () => {
    await expect(index.put([entry('not an id!', {})])).rejects.toMatchObject({ failure: 'task_failed' });
    await expect(new MeiliMatchIndex({ ...server, key: 'wrong' }, 'x').count()).rejects.toBeInstanceOf(SearchUnavailable);
  });
});
