import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyserVersion } from '../analysis/analyser-version.js';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { NO_FEATURES } from '../scoring/features.js';
import { Corpus } from '../statistics/corpus.js';
import type { TermTable } from '../bilingual/term-table.js';
import { type ExplainedNeed, explainer, type ScoredPair } from './explain-match.js';
import { locateTerms, textAt } from './locate-terms.js';

const need: MatchText = { title_ja: 'ﾃﾞｰﾀ解析の自動化', body_ja: ['ＡＩで検査データを読む', '検査を速く'], keywords: ['defect detection'] };
const seed: MatchText = { title_ja: '検査データのAI解析', body_en: 'Detecting defects', keywords: ['検査'] };
const corpus = new Corpus(new Vocabulary());
for (const [i, text] of [seed, { body_ja: '検査' }, {}].entries()) corpus.put(analyseDocument(String(i), text), { tenantId: 'u', kind: 'seed', audience: ['public'] });
const features = { ...NO_FEATURES, lexical: 0.4, region: 1 };
const scored: ScoredPair = { features, model: { version: '7', weights: { ...features, lexical: 1, region: 0.1, trl: 0.1 } } };
const explainMatch = (one: ExplainedNeed, { text, facets }: ExplainedNeed, terms: TermTable = new Map()) => {
  corpus.terms = { version: terms.size === 0 ? null : 'table', table: terms };
  return explainer(one, corpus)({ located: locateTerms(text), facets }, scored);
};
const explain = (facets = {}) => explainMatch({ text: need, facets }, { text: seed, facets: { region: '宮城県' } });

describe('explainer', () => {
  it('points at the same word in both texts as each writes it', () => {
    const found = explain().meetingWords.find(({ term }) => term === 'データ');
    expect(found?.word).toBe('ﾃﾞｰﾀ');
    expect(found?.need.map((span) => textAt(need, span))).toEqual(['ﾃﾞｰﾀ', 'データ']);
    expect(found?.seed.map((span) => textAt(seed, span))).toEqual(['データ']);
  });

  it('says which text of a list a word stands in', () => {
    const found = explain().meetingWords.find(({ term }) => term === '検査');
    expect(found?.need).toEqual([{ field: 'body_ja', item: 0, start: 3, end: 5 }, { field: 'body_ja', item: 1, start: 0, end: 2 }]);
    expect(found?.seed).toContainEqual({ field: 'keywords', item: 0, start: 0, end: 2 });
  });

  it('puts what weighs most first', () => {
    const weights = explain().meetingWords.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(Math.max(...weights)).toBeLessThan(1);
  });

  it('says what each feature gave, and which model spoke', () => {
    const { features: gave, version, model, decision } = explain();
    expect(gave).toEqual([{ feature: 'lexical', value: 0.4, share: 0.8 }, { feature: 'region', value: 1, share: 0.2 }]);
    expect([version, model, decision]).toEqual([2, { name: 'musubi', version: '6', analyser: analyserVersion, basis: null, embedder: null, terms: null, learnt: 0 }, null]);
  });

  it('tells each facet as the score counted it', () => {
    expect(explain({ region: '岩手県' }).facets).toEqual({ agreeing: [{ facet: 'region', value: features.region, need: ['岩手県'], seed: ['宮城県'] }], missing: [], conflicting: [], unclear: [] });
  });

  it('has no words when none is shared', () => {
    expect(explainMatch({ text: { body_ja: '鉄道' }, facets: {} }, { text: seed, facets: {} }).meetingWords).toEqual([]);
  });

  it('points at what the seed says in the other language', () => {
    const japanese: ExplainedNeed = { text: { body_ja: '欠陥を検査する' }, facets: {} };
    const translations: TermTable = new Map([['欠陥', [{ term: 'defect', probability: 0.5 }]], ['検査', [{ term: 'detect', probability: 0.9 }]]]);
    const found = explainMatch(japanese, { text: { body_en: 'Detecting defects' }, facets: {} }, translations).meetingWords;
    expect(found.map(({ word, translation, seed: spans }) => [word, translation, spans.map((span) => textAt({ body_en: 'Detecting defects' }, span))]))
      .toEqual(expect.arrayContaining([['欠陥', true, ['defects']], ['検査', true, ['Detecting']]]));
  });

  it('prefers the same word to its translation', () => {
    const translations: TermTable = new Map([['検査', [{ term: 'detect', probability: 0.9 }]]]);
    const words = explainMatch({ text: need, facets: {} }, { text: seed, facets: {} }, translations).meetingWords;
    expect(words.filter(({ term }) => term === '検査')).toMatchObject([{ translation: false }]);
  });

  it('stays small for long texts', () => {
    const long = { body_ja: '検査データ解析'.repeat(2_000) };
    const { meetingWords } = explainMatch({ text: long, facets: {} }, { text: long, facets: {} });
    expect(Math.max(...meetingWords.map(({ need: spans }) => spans.length))).toBeLessThanOrEqual(20);
  });

  it('never throws and every span is inside its text', () => {
    const text = fc.record({ title_ja: fc.string({ unit: 'binary' }), body_en: fc.lorem(), keywords: fc.array(fc.string()) }, { requiredKeys: [] });
    fc.assert(fc.property(text, text, (one, other) => {
      const { meetingWords } = explainMatch({ text: one, facets: {} }, { text: other, facets: {} });
      for (const { word, need: spans } of meetingWords) {
        expect(textAt(one, spans[0] ?? { field: 'field', start: 0, end: 0 })).toBe(word);
        for (const span of spans) expect(textAt(one, span)).toHaveLength(span.end - span.start);
      }
    }));
  });
});
