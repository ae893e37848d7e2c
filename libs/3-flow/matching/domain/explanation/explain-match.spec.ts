import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyserVersion } from '../analysis/analyser-version.js';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { MatchText } from '../analysis/match-text.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { Corpus } from '../statistics/corpus.js';
import { explainer, type MatchSide } from './explain-match.js';
import { textAt } from './locate-terms.js';

const need: MatchText = { title_ja: 'ﾃﾞｰﾀ解析の自動化', body_ja: ['ＡＩで検査データを読む', '検査を速く'], keywords: ['defect detection'] };
const seed: MatchText = { title_ja: '検査データのAI解析', body_en: 'Detecting defects', keywords: ['検査'] };
const corpus = new Corpus(new Vocabulary());
for (const [i, text] of [seed, { body_ja: '検査' }, {}].entries()) corpus.put(analyseDocument(String(i), text), { tenantId: 'u', kind: 'seed', audience: ['public'] });
const explainMatch = (one: MatchSide, other: MatchSide) => explainer(one, corpus)(other);
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

  it('tells the facets in the sentence, and which model spoke', () => {
    const { sentence, model } = explain({ region: '宮城県', trl: 4 });
    const [words] = sentence;
    expect(words).toMatchObject({ part: 'words', others: explain().meetingWords.length - 5 });
    expect(sentence.slice(1)).toEqual([
      { part: 'agreeing', facet: 'region', need: ['宮城県'], seed: ['宮城県'] }, { part: 'missing', facet: 'trl', need: [4], seed: [] },
    ]);
    expect(model).toEqual({ name: 'musubi', version: '4', analyser: analyserVersion, basis: null, terms: null });
  });

  it('says so when no word is shared', () => {
    const { meetingWords, sentence } = explainMatch({ text: { body_ja: '鉄道' }, facets: {} }, { text: seed, facets: {} });
    expect(meetingWords).toEqual([]);
    expect(sentence).toEqual([{ part: 'spelling' }]);
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
