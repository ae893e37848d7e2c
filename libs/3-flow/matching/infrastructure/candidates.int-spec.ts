import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { startMeilisearch, type EmbeddedMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { allTerms, analyseDocument } from '../domain/analysis/analyse-document.js';
import type { MatchText } from '../domain/analysis/match-text.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { memoryCandidates } from '../domain/candidates/memory-candidates.js';
import { coverageOf } from '../domain/measures/coverage.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { PlainBm25 } from '../domain/scoring/plain-bm25.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { meiliCandidates } from './meili-candidates.js';
import { MeiliMatchIndex } from './meili-match-index.js';

const directory = temporaryDirectory('musubi-candidates-');
let server: EmbeddedMeilisearch;
let index: MeiliMatchIndex;

const WORDS = ['wing', 'tunnel', 'heat', 'slab', 'rice', '磁気', '浮上', '鉄道', '品種', '高温'];
const textOf = (i: number): MatchText => ({
  title_ja: `${WORDS[i % 10]} ${WORDS[(i * 7) % 10]}`, body_en: `${WORDS[(i * 3) % 10]} common ${WORDS[(i * 9 + 1) % 10]} word${i % 40}`,
});
const seeds = Array.from({ length: 400 }, (_, i) => ({
  document: analyseDocument(`s${String(i).padStart(3, '0')}`, textOf(i)), tenantId: i % 2 ? 't1' : 't2', version: 1, kind: i % 3 ? 'patent' : 'equipment', audience: [i % 5 ? 'public' : 'u1'],
}));
const corpus = new Corpus(new Vocabulary());
for (const { document, ...facts } of seeds) corpus.put(document, facts);
const asked = (text: MatchText) => profileNeed(corpus.vocabulary.pack(analyseDocument('need', text)), corpus.statistics, null);

beforeAll(async () => {
  server = await startMeilisearch({ dataDir: directory });
  index = new MeiliMatchIndex(server, 'seeds');
  await index.create();
  await index.put(seeds);
}, 60_000);
afterAll(async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); });

describe.each<[string, () => CandidateSource]>([['in memory', () => memoryCandidates], ['by Meilisearch', () => meiliCandidates(index)]])('candidates %s', (_, source) => {
  const find = (text: MatchText, filter = {}) => source().find({ asking: asked(text), corpus, filter });

  it('hold what BM25 puts first', async () => {
    const bm25 = new PlainBm25();
    for (const { document } of seeds) bm25.add(document.id, allTerms(document));
    const texts: MatchText[] = [{ title_en: 'wing tunnel' }, { body_ja: '磁気浮上鉄道 word7' }, { title_en: 'heat word3 word9', body_ja: '高温に強い品種' }];
    for (const text of texts) {
      const expected = bm25.rank(allTerms(analyseDocument('need', text)), 50);
      expect(coverageOf(expected, await find(text))).toBeGreaterThan(0.97);
    }
  });

  it('begin with a document that says all of it in the title', async () => {
    const [best = ''] = await find(textOf(13));
    expect(textOf(Number(best.slice(1))).title_ja).toBe(textOf(13).title_ja);
  });

  it('are only what may be shown', async () => {
    const byId = new Map(seeds.map((seed) => [seed.document.id, seed]));
    const shown = (await find({ title_en: 'wing heat slab' }, { tenantIds: ['t1'], audience: ['public'], kinds: ['patent'] })).map((id) => byId.get(id));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.every((seed) => seed?.tenantId === 't1' && seed.kind === 'patent' && seed.audience[0] === 'public')).toBe(true);
    expect(await find({ title_en: 'wing' }, { tenantIds: [] })).toEqual([]);
  });

  it('are the same each time, in the same order', async () => {
    expect(await find({ title_en: 'common rice' })).toEqual(await find({ title_en: 'common rice' }));
  });

  it('are none for what nobody says', async () => expect(await find({ title_en: 'zebra' })).toEqual([]));
});
