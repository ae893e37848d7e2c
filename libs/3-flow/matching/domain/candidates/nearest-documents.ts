import { cosine } from '../semantics/meanings.js';
import type { Corpus } from '../statistics/corpus.js';
import { letsThrough, type MatchFilter } from './match-filter.js';

/** Ids of the documents nearest to a place among what was learnt, nearest first, ties by id: of a few thousand, all are looked at. */
export function nearestDocuments(corpus: Corpus, place: Float32Array | null, filter: MatchFilter, count: number): string[] {
  if (!place) return [];
  const near = [...corpus.documents()].flatMap(({ document, vector, facts }) => {
    const nearness = vector && letsThrough(filter, facts) ? cosine(place, vector) : 0;
    return nearness > 0 ? [{ id: document.id, nearness }] : [];
  });
  return near.sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1)).slice(0, count).map(({ id }) => id);
}
