import { describe, expect, it } from '@jest/globals';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { termsOf } from '../analysis/packed-document.js';
import { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { profileNeed, termShares } from './need-profile.js';
import { nothingToMatch } from './nothing-to-match.js';

const statistics = CorpusStatistics.of(['wing heat', 'wing', 'wing 磁気浮上'].map((body_en, i) => analyseDocument(String(i), { body_en })));
const { vocabulary } = statistics;
const packed = (text: MatchText) => vocabulary.pack(analyseDocument('need', text));
const profile = (text: MatchText) => profileNeed(packed(text), statistics, null);
const idf = (term: string) => statistics.idf(vocabulary.numberOf(term));

describe('profileNeed', () => {
  it('weighs a term by idf·√tf', () => {
    const [view] = profile({ body_en: 'heat heat heat heat wing' }).views;
    expect(view?.terms.weights.get(vocabulary.numberOf('heat'))).toBeCloseTo(2 * idf('heat'));
    expect(view?.terms.total).toBeCloseTo(2 * idf('heat') + idf('wing'));
  });

  it.each([[{ body_en: 'heat' }, 0], [{ body_ja: '磁気浮上' }, 1], [{}, 0]])('%j is Japanese by %d', (text, share) =>
    expect(profile(text).views[0]?.spacelessShare).toBe(share));

  it('knows how much of a mixed text is Japanese', () => {
    const share = profile({ body_ja: 'AIによる検査' }).views[0]?.spacelessShare;
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
  });

  it('sees a need in two languages as two, each with the keywords of its own', () => {
    const { views } = profile({ title_ja: '磁気', title_en: 'magnet', keywords: ['浮上', 'SUS304'] });
    expect(views.map(({ terms }) => [...terms.weights.keys()].map((term) => vocabulary.term(term)))).toEqual([['磁気', '浮上', 'sus304'], ['magnet', 'sus304']]);
    expect(views[1]?.bigrams.total).toBe(0);
  });

  it.each<[string, MatchText]>([
    ['in English with wishes in English, whose field is called Japanese', { title_en: 'wing heat', body_en: 'heat of a wing', body_ja: ['', 'wing', 'levitation of wing'] }],
    ['in English with a wish in Japanese', { title_en: 'wing heat', body_en: 'wing and heat, heat and wing', body_ja: ['', '磁気', ''] }],
    ['in Japanese under a Latin name', { title_en: 'Wing', body_ja: ['磁気で浮上する鉄道の超伝導磁石を探しています', '', ''] }],
    ['in Japanese with an English title too', { title_ja: '磁気浮上', title_en: 'Wing', body_ja: ['磁気で浮上する鉄道の超伝導磁石を探しています', '', ''] }],
  ])('sees a need %s as one, with all its words', (_, text) => {
    const { views } = profile(text);
    const terms = [...termsOf(packed(text))];
    expect(views.map((view) => [...view.terms.weights.keys()].sort())).toEqual([[...new Set(terms)].sort()]);
  });

  it('sees wishes of a need in two languages in the one they are in', () => {
    const twice = { title_ja: '磁気浮上', title_en: 'magnet levitation', body_en: 'heat', body_ja: ['', 'wing', 'wing'] };
    expect(profile(twice).views.map(({ terms }) => [...terms.weights.keys()].map((term) => vocabulary.term(term)))).toEqual([['磁気', '浮上'], ['wing', 'magnet', 'levit', 'heat']]);
  });

  it('sees Japanese title and English keywords as one', () => {
    expect(profile({ title_ja: '磁気', keywords: ['levitation'] }).views).toHaveLength(1);
  });
});

describe('termShares', () => {
  it('add up to one in each view', () => {
    const shares = termShares(packed({ body_en: 'heat wing' }), statistics);
    expect([...shares.values()].reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(shares.get('heat')).toBeCloseTo(idf('heat') / (idf('heat') + idf('wing')));
  });
});

describe('nothingToMatch', () => {
  it.each(['', '😀🎉', 'the of', 'を'])('says that %j has no words', (body_ja) =>
    expect(nothingToMatch(profile({ body_ja }), statistics)?.code).toBe('matching.no_words'));

  it('says that words are not known', () => expect(nothingToMatch(profile({ body_en: 'zebra' }), statistics)?.code).toBe('matching.no_known_words'));

  it('is null for what can be matched', () => expect(nothingToMatch(profile({ body_en: 'zebra wing' }), statistics)).toBeNull());
});
