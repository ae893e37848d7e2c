import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { startMeilisearch, type EmbeddedMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { analyseDocument, type AnalysedDocument } from '../domain/analysis/analyse-document.js';
import type { MatchText } from '../domain/analysis/match-text.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { SemanticSpace } from '../domain/semantics/semantic-basis.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { meiliCandidates } from '../infrastructure/meili-candidates.js';
import { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';
import { rankNeeds } from './rank-needs.js';
import { rankSeeds } from './rank-seeds.js';

const directory = temporaryDirectory('musubi-rank-');
const seeds = Object.entries<MatchText>({
  s1: { title_ja: '磁気浮上鉄道の制御', body_ja: '超伝導磁石による浮上と推進' }, s2: { title_ja: '米の品種改良', body_ja: '高温に強い米' },
  s3: { title_en: 'Wind tunnel models', body_en: 'Aeroelastic wings in a wind tunnel', keywords: ['磁石'] },
}).map(([id, text]) => analyseDocument(id, text));
const needs = Object.entries<MatchText>({
  n1: { title_ja: '超伝導で浮上する乗り物', body_ja: '磁石の制御を教わりたい' }, n2: { title_ja: '米', body_ja: '暑さに強い米が欲しい' },
  n3: { title_ja: '風洞の模型', title_en: 'Wind tunnel', body_en: 'We look for wing models' },
}).map(([id, text]) => analyseDocument(id, text));
const facts = { tenantId: 't', version: 1, kind: 'any', audience: ['public'] };
const vocabulary = new Vocabulary();
const corpusOf = (documents: readonly AnalysedDocument[]) => {
  const corpus = new Corpus(vocabulary);
  for (const document of documents) corpus.put(document, facts);
  return corpus;
};
const [seedCorpus, needCorpus] = [corpusOf(seeds), corpusOf(needs)];
const learnt = { version: 'one', dimensions: 2, documents: 3, terms: ['磁石', '米', 'wing'], idf: Float32Array.of(1, 1, 1), vectors: Float32Array.of(1, 0, 0, 1, 0.6, 0.8) };
for (const corpus of [seedCorpus, needCorpus]) for (const _ of corpus.moveTo(new SemanticSpace(learnt, vocabulary)));
const model = DEFAULT_MODEL;

let server: EmbeddedMeilisearch;
let seedIndex: MeiliMatchIndex;
let needIndex: MeiliMatchIndex;

beforeAll(async () => {
  server = await startMeilisearch({ dataDir: directory });
  [seedIndex, needIndex] = [new MeiliMatchIndex(server, 'seeds'), new MeiliMatchIndex(server, 'needs')];
  for (const [index, documents] of [[seedIndex, seeds], [needIndex, needs]] as const) {
    await index.create();
    await index.put(documents.map((document) => ({ document, ...facts })));
  }
}, 60_000);
afterAll(async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); });

const ask = (text: MatchText, filter = {}) =>
  rankSeeds({ need: analyseDocument('need', text), seeds: meiliCandidates(seedIndex), seedCorpus, modelOf: () => model, filter, limit: 10 });

describe('rankSeeds and rankNeeds', () => {
  it('give each pair the same score and band both ways', async () => {
    const pairs = new Map<string, string>();
    for (const need of needs) {
      const result = await rankSeeds({ need, seeds: meiliCandidates(seedIndex), seedCorpus, modelOf: () => model, limit: 10 });
      for (const { id, score, band } of result.ok ? result.value.matches : []) pairs.set(`${need.id} ${id}`, `${score} ${band}`);
    }
    const reverse = new Map<string, string>();
    for (const seed of seeds) {
      const result = await rankNeeds({ seed, needs: meiliCandidates(needIndex), needCorpus, seedCorpus, model, limit: 10 });
      for (const { id, score, band } of result.ok ? result.value.matches : []) reverse.set(`${id} ${seed.id}`, `${score} ${band}`);
    }
    // A seed finds needs by their meaning alone too.
    expect([...reverse]).toEqual(expect.arrayContaining([...pairs]));
    expect([...pairs.keys()]).toEqual(expect.arrayContaining(['n1 s1', 'n2 s2', 'n3 s3']));
  });

  it('let nothing through that the filter holds back', async () => {
    expect(await ask({ title_ja: '磁気浮上' }, { audience: ['u1'] })).toMatchObject({ ok: true, value: { matches: [], candidateIds: [] } });
  });

  it.each([
    ['of one word', { title_ja: '磁石' }], ['of mixed width', { body_ja: '超伝導ｼﾞｼｬｸとＷｉｎｄ　ｔｕｎｎｅｌ' }],
    ['of ten thousand words', { body_en: 'wind tunnel models and '.repeat(2_500), body_ja: '磁気浮上'.repeat(100) }],
  ])('answer a need %s', async (_, text) => {
    const result = await ask(text);
    expect(result.ok && result.value.matches.length).toBeGreaterThan(0);
  });

  it.each([
    ['empty', {}, 'matching.no_words'], ['of emoji', { title_ja: '😀🎉' }, 'matching.no_words'],
    ['of function words', { body_en: 'what is the', body_ja: 'をに' }, 'matching.no_words'], ['unheard of', { body_en: 'zebra' }, 'matching.no_known_words'],
  ])('say why a need is %s', async (_, text, code) => {
    expect(await ask(text)).toMatchObject({ ok: false, error: { code } });
  });
});
