import type { NeedProfile, NeedView } from '../scoring/need-profile.js';

/** Terms that each become a query of their own. */
const TERM_LIMIT = 16;

/** A term in more than this share of the documents, and in more than the hits asked for, finds a random part of them, slowly. */
const FREQUENT_SHARE = 0.05;

/** With fewer selective terms than this, frequent ones have to help. */
const ENOUGH_SELECTIVE_TERMS = 8;

/** Up to here hits are cheap enough to ask for many. */
const SMALL_CORPUS = 10_000;

const SMALL_CORPUS_LIMIT = 500;
const LARGE_CORPUS_LIMIT = 200;

/** Candidates for the second stage: more cost time and found nothing on any collection. */
const KEEP = 300;

export interface CandidateQuery {
  readonly term: string;
  /** What the term weighs in each view of the need; 0 where it does not occur. */
  readonly weights: readonly number[];
}

export interface CandidatePlan {
  readonly queries: readonly CandidateQuery[];
  /** Hits to ask of each query. */
  readonly limit: number;
  /** Candidates to keep for the second stage. */
  readonly keep: number;
}

/** Size of the index that is searched and how many of its documents contain a term. */
export interface SearchedIndex {
  readonly documents: number;
  documentFrequency(term: string): number;
}

/** Stage 1: of each view the strongest terms that the index knows, by idf·√tf. No queries when it knows none. */
export function planCandidateQueries(
  { views }: NeedProfile, searched: SearchedIndex, termLimit: number = TERM_LIMIT,
): CandidatePlan {
  const limit = searched.documents <= SMALL_CORPUS ? SMALL_CORPUS_LIMIT : LARGE_CORPUS_LIMIT;
  const most = Math.max(limit, searched.documents * FREQUENT_SHARE);
  const terms = new Set(views.flatMap((view) => strongestTerms(view, searched, most).slice(0, termLimit)));
  const queries = [...terms].map((term) => ({ term, weights: views.map((view) => view.terms.weights.get(term) ?? 0) }));
  return { queries, limit, keep: KEEP };
}

/** Terms that the index knows, weightiest first; those in more than `most` documents only where few others are left. */
function strongestTerms(view: NeedView, searched: SearchedIndex, most: number): string[] {
  const known = [...view.terms.weights]
    .filter(([term]) => searched.documentFrequency(term) > 0)
    .sort(([termA, a], [termB, b]) => b - a || (termA < termB ? -1 : 1))
    .map(([term]) => term);
  const selective = known.filter((term) => searched.documentFrequency(term) <= most);
  return selective.length >= ENOUGH_SELECTIVE_TERMS ? selective : known;
}
