import { describe, expect, it } from '@jest/globals';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { profileNeed } from '../scoring/need-profile.js';
import { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { combineCandidateScores } from './combine-candidate-scores.js';
import { planCandidateQueries } from './plan-candidate-queries.js';

const words = (count: number, prefix: string) => Array.from({ length: count }, (_, i) => `${prefix}${i}q`);
const corpus = (documents: number, frequent: readonly string[], rare: readonly string[]) =>
  CorpusStatistics.of(Array.from({ length: documents }, (_, i) =>
    analyseDocument(String(i), { body_en: [...frequent, rare[i] ?? ''].join(' ') })));
const profile = (text: MatchText, statistics: CorpusStatistics) =>
  profileNeed(statistics.vocabulary.pack(analyseDocument('need', text)), statistics, null);
const plan = (text: MatchText, statistics: CorpusStatistics, limit?: number) =>
  planCandidateQueries(profile(text, statistics), statistics, limit);

describe('planCandidateQueries', () => {
  it('asks for the strongest terms only, each once', () => {
    const rare = words(40, 'rare');
    const { queries } = plan({ body_en: [...rare, 'rare7q'].join(' ') }, corpus(40, ['all'], rare));
    expect(queries).toHaveLength(16);
    expect(queries[0]?.term).toBe('rare7q');
  });

  it('does not ask for what the index does not know', () => {
    expect(plan({ body_en: 'unheard of words' }, corpus(3, ['wing'], [])).queries).toEqual([]);
    expect(plan({}, corpus(3, ['wing'], [])).queries).toEqual([]);
  });

  it('leaves out terms in too many documents only where enough others are left', () => {
    const rare = words(20, 'rare');
    const statistics = corpus(600, ['ubiquit'], rare);
    const termsAsked = (count: number) => plan({ body_en: ['ubiquit', ...rare.slice(0, count)].join(' ') }, statistics).queries.map(({ term }) => term);
    expect(termsAsked(8)).not.toContain('ubiquit');
    expect(termsAsked(3)).toContain('ubiquit');
  });

  it('leaves out the weakest terms where all together would bring too many hits, and keeps the eight strongest', () => {
    const statistics = new CorpusStatistics();
    const need = profile({ body_en: words(16, 'word').join(' ') }, statistics);
    const asked = (frequency: number) =>
      planCandidateQueries(need, { documents: 10_000, vocabulary: statistics.vocabulary, documentFrequency: () => frequency }).queries.length;
    expect([asked(100), asked(160), asked(200), asked(9_000)]).toEqual([16, 12, 10, 10]);
  });

  it('says of which terms not all hits will come', () => {
    const statistics = corpus(201, ['wing'], words(200, 'rare'));
    const { queries } = plan({ body_en: 'wing rare7q' }, statistics);
    expect(queries.map(({ term, isCut }) => [term, isCut])).toEqual([['rare7q', undefined], ['wing', true]]);
  });

  it('asks for the terms of both languages and says what each weighs in which', () => {
    const statistics = CorpusStatistics.of([analyseDocument('1', { title_ja: '磁気', title_en: 'magnet' })]);
    const { queries } = plan({ title_ja: '磁気', title_en: 'magnet' }, statistics);
    expect(queries.map(({ term, weights }) => [term, weights.map((weight) => weight > 0)]))
      .toEqual([['磁気', [true, false]], ['magnet', [false, true]]]);
  });
});

describe('combineCandidateScores', () => {
  const of = (weights: readonly (readonly number[])[]) => ({ queries: weights.map((each, i) => ({ term: String(i), weights: each })), limit: 200, keep: 600 });

  it('sums weight·(.5 + .5·score) over the queries, as a share', () => {
    const combined = combineCandidateScores(of([[3], [1]]), [[{ id: 'a', score: 1 }], [{ id: 'a', score: 0 }, { id: 'b', score: 1 }]]);
    expect(combined).toEqual([{ id: 'a', score: 0.875 }, { id: 'b', score: 0.25 }]);
  });

  it('lets the better of two languages count, not both', () => {
    const combined = combineCandidateScores(of([[2, 0], [0, 5]]), [
      [{ id: 'both', score: 1 }, { id: 'one', score: 1 }], [{ id: 'both', score: 0.5 }],
    ]);
    expect(combined).toEqual([{ id: 'both', score: 1 }, { id: 'one', score: 1 }]);
  });

  it('puts the best first, ties by id', () => {
    const hits = [['c', 'a', 'b'].map((id) => ({ id, score: id === 'b' ? 1 : 0.5 }))];
    expect(combineCandidateScores(of([[1]]), hits).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('has nothing without queries', () => expect(combineCandidateScores(of([]), [])).toEqual([]));
});
