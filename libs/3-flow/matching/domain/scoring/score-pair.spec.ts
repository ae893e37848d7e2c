import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import type { PackedDocument } from '../analysis/packed-document.js';
import { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { DEFAULT_MODEL } from './default-model.js';
import { profileNeed } from './need-profile.js';
import { scorePair } from './score-seeds.js';

const seeds: Record<string, MatchText> = {
  wing: { title_en: 'Aeroelastic wing models', body_en: 'Wind tunnel models of heated wings at high speed.' },
  heat: { title_en: 'Heat conduction', body_en: 'Composite slabs conduct heat. Aeroelastic effects are not studied.' },
  maglev: { title_ja: '磁気浮上鉄道の制御', body_ja: '超伝導磁石による浮上と推進を研究する。' },
  maglevBoth: {
    title_ja: '磁気浮上鉄道の制御', body_ja: '超伝導磁石による浮上と推進を研究する。',
    title_en: 'Control of magnetic levitation trains', body_en: 'We study levitation and propulsion by superconducting magnets.',
  },
  rice: { title_ja: '米の品種改良', body_ja: '高温に強い米を育てる。' },
};
const documents = Object.entries(seeds).map(([id, text]) => analyseDocument(id, text));
const statistics = CorpusStatistics.of(documents);
const score = (need: MatchText, seed: MatchText, of: CorpusStatistics) => {
  const [asking, asked] = [need, seed].map((text) => of.vocabulary.pack(analyseDocument('any', text))) as [PackedDocument, PackedDocument];
  return scorePair(profileNeed(asking, of, null), { document: asked, vector: null, place: -1 }, of, DEFAULT_MODEL).score;
};
const scoreOf = (need: MatchText, seed: keyof typeof seeds, of = statistics) => score(need, seeds[seed] ?? {}, of);

describe('scorePair', () => {
  it('prefers what answers more of the need', () => {
    const need = { body_en: 'aeroelastic models of heated wings' };
    expect(scoreOf(need, 'wing')).toBeGreaterThan(scoreOf(need, 'heat'));
    expect(scoreOf(need, 'rice')).toBe(0);
  });

  it('gives a word in the title more than one in the body', () => {
    expect(scoreOf({ body_en: 'conduction' }, 'heat')).toBeGreaterThan(scoreOf({ body_en: 'slabs' }, 'heat'));
  });

  it('prefers the words of the need where they stand together', () => {
    const need = { body_en: 'wind tunnel' };
    const [near, far] = ['speed wings wind tunnel', 'wind speed wings tunnel'].map((body_en) => score(need, { body_en }, statistics));
    expect(near).toBeGreaterThan(far ?? 1);
  });

  it('finds Japanese words that the dictionary cuts otherwise', () => {
    expect(scoreOf({ body_ja: '超伝導磁石浮上' }, 'maglev')).toBeGreaterThan(scoreOf({ body_ja: '超伝導磁石浮上' }, 'rice'));
  });

  it('does not take a seed in one language to answer half of a need in two', () => {
    const japanese = { title_ja: '磁気浮上', body_ja: '超伝導磁石の推進' };
    const both = { ...japanese, title_en: 'Magnetic levitation', body_en: 'Propulsion by superconducting magnets' };
    expect(scoreOf(both, 'maglev')).toBeCloseTo(scoreOf(japanese, 'maglev'), 10);
    expect(scoreOf(both, 'maglevBoth')).toBeGreaterThan(0);
  });

  it('takes the same share of a longer need for more', () => {
    const short = scoreOf({ body_en: 'wing unheard' }, 'wing');
    const long = scoreOf({ body_en: 'wing tunnel speed unheard unseen unfelt' }, 'wing');
    expect(long).toBeGreaterThan(short);
  });

  it('does not depend on the order of documents', () => {
    fc.assert(fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      const other = CorpusStatistics.of(shuffled);
      const need = { body_en: 'heated aeroelastic wings', body_ja: '磁気浮上' };
      for (const id of Object.keys(seeds)) expect(scoreOf(need, id, other)).toBe(scoreOf(need, id));
    }));
  });

  it('is from 0 to 1 for any two texts, also on an empty corpus', () => {
    const text = fc.record({
      title_ja: fc.string({ unit: 'grapheme' }), body_en: fc.lorem(), body_ja: fc.constantFrom('', '磁気浮上', 'を', '😀'),
      keywords: fc.array(fc.constantFrom('wing', 'Ｘ線', '')),
    }, { requiredKeys: [] });
    fc.assert(fc.property(text, text, fc.boolean(), (need, seed, isKnown) => {
      const pair = score(need, seed, CorpusStatistics.of(isKnown ? [analyseDocument('seed', seed)] : []));
      expect(pair).toBeGreaterThanOrEqual(0);
      expect(pair).toBeLessThanOrEqual(1);
    }));
  });

  it('takes a need of ten thousand words', () => {
    const need = { body_en: 'aeroelastic wing models '.repeat(3_400) };
    expect(scoreOf(need, 'wing')).toBeGreaterThan(scoreOf(need, 'heat'));
  });
});
