import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { memoryCandidates } from '../domain/candidates/memory-candidates.js';
import { meiliCandidates } from './meili-candidates.js';
import type { MeiliMatchIndex } from './meili-match-index.js';

/** Up to here a strong term's first hits are most of what it occurs in, and the search costs little beside the rest (ADR 19). */
const SMALL_CORPUS = 5_000;

/** Stage 1 as the size of the catalogue wants it: a search of the index, or beyond 5,000 documents the exact one in memory. */
export function candidatesBySize(index: MeiliMatchIndex): CandidateSource {
  const small = meiliCandidates(index);
  return { find: (question) => (question.corpus.statistics.documents <= SMALL_CORPUS ? small : memoryCandidates).find(question) };
}
