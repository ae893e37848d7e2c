import type { FacetEvidence, TextSpan } from '../domain/explanation/explanation.js';
import type { ExplanationAnswer } from '../public/explanation-answer.js';
import type { ReadExplanation } from './read-explanation.js';

/** The explanation as a route tells it, in one language. */
export function answerExplanation(read: ReadExplanation, locale: 'ja' | 'en'): ExplanationAnswer {
  const { facets, decision } = read;
  return {
    version: read.version, sentences: [...read.sentences[locale]],
    phrases: { need: read.phrases.need, seed: read.phrases.seed },
    meetingWords: read.meetingWords.map(({ term, word, seedWord, translation, need, seed, weight }) =>
      ({ term, word, seedWord, translation, need: need.map(toSpan), seed: seed.map(toSpan), weight })),
    facets: {
      agreeing: facets.agreeing.map(toEvidence), missing: facets.missing.map(toEvidence),
      conflicting: facets.conflicting.map(toEvidence), unclear: facets.unclear.map(toEvidence),
    },
    features: read.features.map(({ feature, value, share }) => ({ feature, value, share })),
    decision: decision && { outcome: decision.outcome, of: decision.of, month: decision.month },
    model: {
      name: read.model.name, version: read.model.version, analyser: read.model.analyser,
      basis: read.model.basis, embedder: read.model.embedder, terms: read.model.terms, learnt: read.model.learnt,
    },
  };
}

function toSpan({ field, item, start, end }: TextSpan): TextSpan {
  return { field, ...(item !== undefined && { item }), start, end };
}

function toEvidence({ facet, value, need, seed }: FacetEvidence): ExplanationAnswer['facets']['agreeing'][number] {
  return { facet, value, need: [...need], seed: [...seed] };
}
