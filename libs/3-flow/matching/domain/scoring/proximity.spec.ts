import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { profileNeed } from './need-profile.js';
import { proximityShare } from './proximity.js';

/** In an empty corpus every word weighs the same. */
const statistics = CorpusStatistics.of([]);
const shareOf = (need: MatchText, seed: MatchText) => {
  const { vocabulary } = statistics;
  const [view] = profileNeed(vocabulary.pack(analyseDocument('need', need)), statistics, null).views;
  return view ? proximityShare(view.pairs, view.terms.meetFields(vocabulary.pack(analyseDocument('seed', seed)))) : -1;
};

describe('proximityShare', () => {
  it.each([
    ['side by side', 'wing model', 'a wing model', 1],
    ['in the other order', 'wing model', 'the model of a wing', 1],
    ['one term between them', 'wing model', 'wing tunnel model', 1 / 2],
    ['four apart', 'wing model', 'wing one two three model'.replace(/one|two|three/gu, (word) => `${word}x`), 1 / 4],
    ['further apart', 'wing model', 'wing onex twox threex fourx model', 0],
    ['only one of them', 'wing model', 'wing', 0],
    ['one of two pairs', 'wing model flutter', 'wing model', 1 / 2],
    ['the nearest of several counts', 'wing model', 'wing tunnel model. wing model', 1],
    ['a single word has no pair', 'wing', 'wing', 0],
  ])('%s', (_, need, seed, share) => expect(shareOf({ body_en: need }, { body_en: seed })).toBeCloseTo(share, 10));

  it('does not join the end of one field to the beginning of the next', () => {
    expect(shareOf({ title_en: 'wing', body_en: 'model' }, { body_en: 'wing model' })).toBe(0);
    expect(shareOf({ body_en: 'wing model' }, { title_en: 'wing', body_en: 'model' })).toBe(0);
  });

  it('is from 0 to 1, and 1 for the need itself when no word is repeated', () => {
    const words = fc.uniqueArray(fc.constantFrom('wing', 'slab', 'rice', '磁気', '浮上', 'flutter', 'heat'), { minLength: 2 });
    fc.assert(fc.property(words, fc.array(fc.constantFrom('wing', 'slab', 'rice', 'flutter')), (need, seed) => {
      const share = shareOf({ body_en: need.join(' ') }, { body_en: seed.join(' ') });
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(shareOf({ body_en: need.join(' ') }, { body_en: need.join(' ') })).toBeCloseTo(1, 10);
    }));
  });
});
