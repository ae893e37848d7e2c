import { characterBigrams } from '../analysis/character-bigrams.js';
import { termFrequencies, type AnalysedDocument } from '../analysis/analyse-document.js';
import { TEXT_FIELDS } from '../analysis/match-text.js';

/**
 * documents: how many there are. term, bigram: how many of them contain it. fieldDocuments: how many have the field at
 * all. fieldLength: its terms over all documents; the field `bigrams` counts the bigrams of all texts.
 */
export type CountKind = 'documents' | 'term' | 'bigram' | 'fieldDocuments' | 'fieldLength';

/** One number of the corpus statistics, or one document's share in it. Shares simply add up. */
export interface Count {
  readonly kind: CountKind;
  readonly key: string;
  readonly value: number;
}

/** What one document adds to the statistics of its corpus. */
export function* documentCounts(document: AnalysedDocument): Generator<Count> {
  const bigrams = document.chunks.flatMap(characterBigrams);
  yield { kind: 'documents', key: '', value: 1 };
  for (const term of termFrequencies(document).keys()) yield { kind: 'term', key: term, value: 1 };
  for (const bigram of new Set(bigrams)) yield { kind: 'bigram', key: bigram, value: 1 };
  for (const field of TEXT_FIELDS) yield* fieldCounts(field, document.terms[field].length);
  yield* fieldCounts('bigrams', bigrams.length);
}

function* fieldCounts(field: string, length: number): Generator<Count> {
  if (length === 0) return;
  yield { kind: 'fieldDocuments', key: field, value: 1 };
  yield { kind: 'fieldLength', key: field, value: length };
}
