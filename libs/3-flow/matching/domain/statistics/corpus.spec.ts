import { describe, expect, it } from '@jest/globals';
import { analyseDocument } from '../analysis/analyse-document.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { nearestDocuments } from '../candidates/nearest-documents.js';
import { SemanticSpace } from '../semantics/semantic-basis.js';
import { Corpus } from './corpus.js';

const facts = (audience: string) => ({ tenantId: 'u', kind: 'seed', audience: [audience] });
const basis = { version: 'one', dimensions: 2, documents: 9, terms: ['wing', 'rice'], idf: Float32Array.of(1, 1), vectors: Float32Array.of(1, 0, 0, 1) };

function corpus(): Corpus {
  const made = new Corpus(new Vocabulary());
  for (const body_en of ['wing', 'wing rice', 'rice', 'zebra']) made.put(analyseDocument(body_en, { body_en }), facts(body_en === 'wing' ? 'u1' : 'public'));
  return made;
}
const moved = () => {
  const made = corpus();
  for (const _ of made.moveTo(new SemanticSpace(basis, made.vocabulary))) expect(made.space).toBeNull();
  return made;
};

describe('Corpus', () => {
  it('knows a document as it was put last, and none that was removed', () => {
    const made = corpus();
    made.put(analyseDocument('wing', { body_en: 'slab' }), facts('public'));
    made.remove('rice');
    expect(made.statistics.documents).toBe(3);
    expect(made.statistics.documentFrequency(made.vocabulary.numberOf('wing'))).toBe(1);
    expect(made.get('wing')?.facts.audience).toEqual(['public']);
    expect(made.get('rice')).toBeUndefined();
  });

  it('has places once it has moved, and what comes later gets one at once', () => {
    const made = moved();
    made.put(analyseDocument('later', { body_en: 'wing' }), facts('public'));
    expect(made.get('wing rice')?.vector?.[0]).toBeCloseTo(Math.SQRT1_2);
    expect([...made.get('later')?.vector ?? []]).toEqual([1, 0]);
    expect(made.get('zebra')?.vector).toBeNull();
    expect(made.see(analyseDocument('seen', { body_en: 'rice' })).vector).toEqual(Float32Array.of(0, 1));
    expect(made.get('seen')).toBeUndefined();
  });
});

describe('nearestDocuments', () => {
  const place = Float32Array.of(1, 0);

  it('are those that point the same way, nearest first, and none that points elsewhere', () => {
    expect(nearestDocuments(moved(), place, {}, 5)).toEqual(['wing', 'wing rice']);
    expect(nearestDocuments(moved(), place, {}, 1)).toEqual(['wing']);
  });

  it('are only those that may be shown', () => expect(nearestDocuments(moved(), place, { audience: ['public'] }, 5)).toEqual(['wing rice']));

  it('are none without a place', () => {
    expect(nearestDocuments(moved(), null, {}, 5)).toEqual([]);
    expect(nearestDocuments(corpus(), place, {}, 5)).toEqual([]);
  });
});
