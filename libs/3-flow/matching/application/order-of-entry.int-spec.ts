import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { startMeilisearch, type EmbeddedMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { analyseDocument, type AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { meiliCandidates } from '../infrastructure/meili-candidates.js';
import { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';
import { rankSeeds } from './rank-seeds.js';

const directory = temporaryDirectory('musubi-order-');
const facts = { tenantId: 't', version: 1, kind: 'any', audience: ['public'] };
/** Alike for each word that the need asks for, and more than hits are asked of one; what else they say differs. */
const seeds = Array.from({ length: 450 }, (_, i) => analyseDocument(`s${(i * 7_919) % 1_000}`, { body_en: `wing flutter topic${i % 30}q topic${i % 7}q detail${i}q` }));
const orders = { 'as they came': seeds, 'the other way round': [...seeds].reverse(), 'by id': [...seeds].sort((a, b) => (a.id < b.id ? -1 : 1)) };
const need = analyseDocument('need', { title_en: 'wing flutter', body_en: 'the flutter of a wing' });

let server: EmbeddedMeilisearch;
beforeAll(async () => { server = await startMeilisearch({ dataDir: directory }); }, 60_000);
afterAll(async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); });

async function ranked(name: string, documents: readonly AnalysedDocument[]) {
  const index = new MeiliMatchIndex(server, name);
  await index.create();
  // One by one in few tasks: what comes in one task is entered by the server in an order of its own.
  for (let at = 0; at < documents.length; at += 90) await index.put(documents.slice(at, at + 90).map((document) => ({ document, ...facts })));
  const seedCorpus = new Corpus(new Vocabulary());
  for (const document of documents) seedCorpus.put(document, facts);
  const ranking = await rankSeeds({ need, seeds: meiliCandidates(index), seedCorpus, modelOf: () => DEFAULT_MODEL, limit: 100 });
  if (!ranking.ok) throw new Error(ranking.error.code);
  return ranking.value;
}

describe('the order in which seeds were entered', () => {
  it('changes neither who is looked at nor a digit of a score, however many are alike', async () => {
    const [first, ...others] = await Promise.all(Object.entries(orders).map(([name, documents], i) => ranked(`order_${i}_${name.length}`, documents)));
    expect(first?.candidateIds).toHaveLength(200);
    expect(first?.matches).toHaveLength(100);
    for (const other of others) expect(other).toEqual(first);
  }, 60_000);
});
