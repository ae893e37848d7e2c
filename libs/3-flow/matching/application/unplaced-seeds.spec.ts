import { describe, expect, it } from '@jest/globals';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import { memoryCandidates } from '../domain/candidates/memory-candidates.js';
import { EmbeddedSpace } from '../domain/embedding/embedded-space.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { rankNeeds } from './rank-needs.js';
import { rankSeeds } from './rank-seeds.js';

const facts = { tenantId: 't', kind: 'any', audience: ['public'] };
const need = analyseDocument('need', { title_en: 'Quiet fan blades', body_en: 'We look for fan blades that turn without noise' });
const seeds = ['placed', 'unplaced'].map((id) => analyseDocument(id, { title_en: 'Fan blades', body_en: 'Moulds for fan blades' }));

/** The need and the first seed have a vector; nothing has one when `embedder` is away. */
function corpora(embedder: 'there' | 'away' = 'there') {
  const space = new EmbeddedSpace('e');
  space.place({ id: 'need', version: 1, vector: Float32Array.of(1, 0) });
  space.place({ id: 'placed', version: 1, vector: Float32Array.of(0, 1) });
  const vocabulary = new Vocabulary();
  const [seedCorpus, needCorpus] = [new Corpus(vocabulary, 'e'), new Corpus(vocabulary, 'e')];
  for (const seed of seeds) seedCorpus.put(seed, facts);
  needCorpus.put(need, facts);
  for (const corpus of [seedCorpus, needCorpus]) for (const _ of corpus.moveTo(embedder === 'there' ? space : null));
  return { seedCorpus, needCorpus };
}

const forward = async ({ seedCorpus }: ReturnType<typeof corpora>) => {
  const ranking = await rankSeeds({ need, seeds: memoryCandidates, seedCorpus, modelOf: () => DEFAULT_MODEL, limit: 5 });
  return new Map((ranking.ok ? ranking.value.matches : []).map(({ id, score }) => [id, score]));
};
const reverse = async ({ seedCorpus, needCorpus }: ReturnType<typeof corpora>) => new Map(await Promise.all(seeds.map(async (seed) => {
  const ranking = await rankNeeds({ seed, needs: memoryCandidates, needCorpus, seedCorpus, model: DEFAULT_MODEL, limit: 5 });
  return [seed.id, ranking.ok ? ranking.value.matches[0]?.score : undefined] as const;
})));

describe.each<[string, (given: ReturnType<typeof corpora>) => Promise<ReadonlyMap<string, number | undefined>>]>([['a need that looks for it', forward], ['itself', reverse]])(
  'a seed whose vector is missing, for %s', (_, scores) => {
    it('has the score that it has where nothing is compared by meaning', async () => {
      const [there, away] = [await scores(corpora()), await scores(corpora('away'))];
      expect(away.get('unplaced')).toBeGreaterThan(0);
      expect(there.get('unplaced')).toBe(away.get('unplaced'));
      // What is known to be about something else is not unknown.
      expect(there.get('placed')).toBeLessThan(away.get('placed') ?? 0);
    });
  });
