import { storedExplanation, upgradeExplanation } from './upgrade-explanation.js';

/** As the first version of the product stored it. */
const first = {
  meetingWords: [{ term: '電解', word: '電解', need: [{ field: 'body_ja' as const, item: 0, start: 4, end: 6 }], seed: [], weight: 0.1 }],
  facets: { agreeing: [{ facet: 'region' as const, need: ['宮城県'], seed: ['宮城県'] }], conflicting: [{ facet: 'trl' as const, need: [4], seed: [9] }] },
  model: { name: 'lexical', version: '2', analyser: 'a' }, sentence: [{ part: 'spelling' }],
};

describe('upgradeExplanation', () => {
  it('reads what the first version stored', () => {
    expect(upgradeExplanation(first)).toEqual({
      version: 2, meetingWords: [{ ...first.meetingWords[0], translation: false }], features: [], decision: null, model: { ...first.model, basis: null, embedder: null, terms: null, learnt: 0 },
      facets: { agreeing: [{ facet: 'region', value: 1, need: ['宮城県'], seed: ['宮城県'] }], missing: [], conflicting: [{ facet: 'trl', value: -1, need: [4], seed: [9] }], unclear: [] },
    });
  });

  it('reads past what it does not know', () => {
    const odd = { meetingWords: ['x', null, { word: 7 }, { word: 'y', need: ['z', { start: 'a' }], seed: '0 -1 x 3 99 -1 1 2 0' }], facets: { agreeing: [{ facet: 'moon', need: [], seed: [] }, 'x'], missing: 'x' }, features: ['x', {}], decision: { outcome: 'x' } };
    expect(upgradeExplanation(odd as never)).toMatchObject({
      meetingWords: [{ word: 'y', term: 'y', need: [], seed: [] }], facets: { agreeing: [], missing: [], conflicting: [], unclear: [] }, features: [], decision: null,
    });
  });

  it('knows the fields of a text by their place, for good', () => {
    const places = ['title_ja', 'title_en', 'body_ja', 'body_en', 'keywords', 'field'].map((field, place) => ({ field, span: `${place} -1 0 4` }));
    for (const { field, span } of places) {
      const stored = { meetingWords: [{ term: 'x', word: 'x', need: span, seed: '4 2 0 4', weight: 1 }] };
      expect(upgradeExplanation(stored).meetingWords).toMatchObject([{ need: [{ field, start: 0, end: 4 }], seed: [{ field: 'keywords', item: 2, start: 0, end: 4 }] }]);
    }
  });

  it('leaves what it would store itself as it is, and makes something of nothing', () => {
    const now = upgradeExplanation(first);
    expect(upgradeExplanation(now)).toEqual(now);
    expect(upgradeExplanation(storedExplanation(now))).toEqual(now);
    expect(upgradeExplanation({}).meetingWords).toEqual([]);
  });
});
