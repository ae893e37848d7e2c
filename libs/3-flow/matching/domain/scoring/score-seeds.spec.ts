import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument } from '../analysis/analyse-document.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { Corpus } from '../statistics/corpus.js';
import { DEFAULT_MODEL } from './default-model.js';
import { type MatchModel, NO_FEATURES } from './features.js';
import { profileNeed } from './need-profile.js';
import { scorePair, scoreSeeds } from './score-seeds.js';

const facts = { tenantId: 'u', kind: 'seed', audience: ['public'] };
const bodies = [
  'wing flutter measured in a wind tunnel', 'aeroelastic wing flutter', 'aeroelastic blades of turbines', 'rice breeding', 'rice paddy water', 'levitation train',
  'levitation magnet', 'concrete bridge', 'bridge inspection by drone', 'drone wing', 'soil water', 'heat slab', 'heat pump',
  'yeast', 'oyster beds', 'snow layers', 'steel springs', 'paper pulp', 'optical glass', 'cedar forests',
];

function corpusOf(texts: readonly string[]): Corpus {
  const corpus = new Corpus(new Vocabulary());
  for (const body_en of texts) corpus.put(analyseDocument(body_en, { body_en }), facts);
  return corpus;
}

function score(text: string, corpus = corpusOf(bodies), model: MatchModel = DEFAULT_MODEL) {
  const profile = profileNeed(corpus.vocabulary.pack(analyseDocument('need', { body_en: text })), corpus.statistics, corpus.space);
  const seeds = [...corpus.documents()];
  return { profile, seeds, scored: scoreSeeds(profile, seeds, corpus, () => model), corpus };
}
const byId = (scored: ReturnType<typeof score>['scored']) => new Map(scored.map((match) => [match.id, match]));

describe('scoreSeeds', () => {
  it('lets the words of the best seeds speak for others', () => {
    // No word of the need is in it; "aeroelastic" is in what is best.
    const found = byId(score('flutter of a wing').scored).get('aeroelastic blades of turbines');
    expect(found?.features).toMatchObject({ lexical: 0, proximity: 0 });
    expect(found?.features.feedback).toBeGreaterThan(0);
    expect(found?.score).toBeGreaterThan(0);
  });

  it('lets nobody speak who has nothing of the need', () => {
    expect(byId(score('flutter of a wing', corpusOf(['wing flutter', 'yeast', ...Array.from({ length: 20 }, (_, i) => `soil ${i}`)])).scored).get('yeast')).toMatchObject({ score: 0, features: { feedback: 0 } });
  });

  it('is scorePair plus feedback', () => {
    const { profile, seeds, scored, corpus } = score('flutter of a wing');
    for (const [i, seed] of seeds.entries()) {
      const pair = scorePair(profile, seed, corpus.statistics, DEFAULT_MODEL);
      expect({ ...scored[i]?.features, feedback: 0, neighbours: 0 }).toEqual(pair.features);
      expect(scored[i]?.score).toBeGreaterThanOrEqual(pair.score);
    }
  });

  it('follows the model', () => {
    const weights = { ...NO_FEATURES, proximity: 1 };
    const scored = byId(score('wing flutter', corpusOf(bodies), { version: 'proximity', weights }).scored);
    expect(scored.get('aeroelastic wing flutter')?.score).toBeGreaterThan(0);
    expect(scored.get('drone wing')?.score).toBe(0);
  });

  it('does not depend on the order of the catalogue', () => {
    const expected = byId(score('flutter of a wing in wind').scored);
    fc.assert(fc.property(fc.shuffledSubarray(bodies, { minLength: bodies.length }), (shuffled) => {
      expect(byId(score('flutter of a wing in wind', corpusOf(shuffled)).scored)).toEqual(expected);
    }));
  });

  it('has nothing for a need without words', () => {
    expect(score('').scored.every(({ score: value }) => value === 0)).toBe(true);
  });
});
