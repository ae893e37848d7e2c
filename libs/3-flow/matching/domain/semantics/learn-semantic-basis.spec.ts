import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countNumbers, termsOf } from '../analysis/packed-document.js';
import { analyseDocument } from '../analysis/analyse-document.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { learnSemanticBasis } from './learn-semantic-basis.js';
import { cosine } from './meanings.js';
import { type SemanticBasis, SemanticSpace } from './semantic-basis.js';

const texts = [
  'wing flutter wind tunnel', 'wing model tunnel', 'flutter of a wing model', 'rice paddy heat', 'rice breeding heat', 'paddy water rice breeding',
  'magnet levitation train', 'levitation magnet control', 'train control magnet',
];

function learn(bodies: readonly string[], first: readonly string[] = []): { vocabulary: Vocabulary; basis: SemanticBasis } {
  const vocabulary = new Vocabulary();
  for (const term of first) vocabulary.numberOf(term);
  const lists = bodies.map((body_en, i) => termsOf(vocabulary.pack(analyseDocument(String(i), { body_en }))));
  const starts = Int32Array.from([0, ...lists], (_, i) => lists.slice(0, i).reduce((sum, list) => sum + list.length, 0));
  const numbers = Int32Array.from(lists.flatMap((list) => [...list]));
  return { vocabulary, basis: { ...learnSemanticBasis({ terms: vocabulary.terms(), numbers, starts, documents: lists.length }, 3), version: 'one' } };
}

const { vocabulary, basis } = learn(texts);
const space = new SemanticSpace(basis, vocabulary);
const fold = (body_en: string) => space.fold(countNumbers(termsOf(vocabulary.pack(analyseDocument('any', { body_en })))));
const near = (a: string, b: string) => cosine(fold(a)?.vector ?? new Float32Array(), fold(b)?.vector ?? new Float32Array());

describe('learnSemanticBasis', () => {
  it('puts what is about the same together, also without a word in common', () => {
    expect(near('wing', 'wind tunnel model')).toBeGreaterThan(near('wing', 'rice breeding'));
    expect(near('paddy', 'breeding')).toBeGreaterThan(near('paddy', 'levitation'));
  });

  it('leaves out words of a single document', () => expect(basis.terms).not.toContain('water'));

  it('is the same whatever order the documents came in and however their words are numbered', () => {
    fc.assert(fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), fc.shuffledSubarray(['train', 'rice', 'wing', 'zebra']), (shuffled, first) => {
      expect(learn(shuffled, first).basis).toEqual(basis);
    }), { numRuns: 30 });
  });

  it('learns nothing from nothing', () => expect(learn([]).basis).toMatchObject({ dimensions: 0, documents: 0, terms: [] }));
});

describe('SemanticSpace', () => {
  it('has no place for what was never heard of', () => {
    expect(fold('zebra')).toBeNull();
    expect(fold('')).toBeNull();
  });

  it('knows how much of a text was learnt', () => {
    const [known, half] = [fold('wing rice'), fold('wing rice zebra giraffe')];
    expect(known?.captured).toBeGreaterThan(half?.captured ?? 1);
    expect(half?.captured).toBeGreaterThan(0);
    expect(Math.hypot(...known?.vector ?? [])).toBeCloseTo(1, 5);
  });
});
