import type { Vocabulary } from '../analysis/vocabulary.js';
import type { NeedProfile, NeedView } from '../scoring/need-profile.js';

/** Terms that each become a query of their own. */
const TERM_LIMIT = 16;

/** A term in more than this share of the documents, and in more than the hits asked for, finds a random part of them, slowly. */
const FREQUENT_SHARE = 0.05;

/** With fewer selective terms than this, frequent ones have to help. */
const ENOUGH_SELECTIVE_TERMS = 8;

/** Of a term that is in more documents the engine finds first where it stands in titles. */
const HITS_OF_ONE = 200;

/**
 * Hits asked of all terms together, shared by the views: each costs the engine and stage 2 about the same, and the last terms,
 * which weigh least and are in most documents, would bring more than all others. Each view keeps its strongest terms anyway.
 */
const MOST_HITS = 2_000;
const LEAST_TERMS = 8;

/** What stage 2 looks at, best of stage 1 first; each further candidate costs as much as the first. */
const KEEP = 600;

export interface CandidateQuery {
  readonly term: string;
  /** What the term weighs in each view of the need; 0 where it does not occur. */
  readonly weights: readonly number[];
  /** More documents have the term than hits are asked for: of those that are alike, the first by id. Costs the engine half as much again. */
  readonly isCut?: boolean;
}

export interface CandidatePlan {
  readonly queries: readonly CandidateQuery[];
  /** Hits to ask of each query. */
  readonly limit: number;
  /** How many of all that was found stage 2 looks at. */
  readonly keep: number;
}

/** Size of the index that is searched and how many of its documents contain a term. */
export interface SearchedIndex {
  readonly documents: number;
  readonly vocabulary: Vocabulary;
  documentFrequency(term: number): number;
}

/** Stage 1: of each view the strongest terms that the index knows, by idf·√tf, each asked for by itself. No queries when the index knows none of the terms. */
export function planCandidateQueries(
  { views }: NeedProfile, searched: SearchedIndex, termLimit: number = TERM_LIMIT,
): CandidatePlan {
  const strongest = views.map((view) => {
    const terms = strongestTerms(view, searched, Math.max(HITS_OF_ONE, searched.documents * FREQUENT_SHARE)).slice(0, termLimit);
    return withinHits(terms, (term) => Math.min(HITS_OF_ONE, searched.documentFrequency(term)), MOST_HITS / views.length);
  });
  const queries = [...new Set(strongest.flat())].map((term) => ({
    term: searched.vocabulary.term(term),
    weights: views.map((view) => view.terms.weights.get(term) ?? 0),
    ...(searched.documentFrequency(term) > HITS_OF_ONE && { isCut: true }),
  }));
  return { queries, limit: HITS_OF_ONE, keep: KEEP };
}

/** As many of the first terms as bring no more than `most` hits, and never fewer than LEAST_TERMS. */
function withinHits(terms: readonly number[], hitsOf: (term: number) => number, most: number): readonly number[] {
  let hits = 0;
  const end = terms.findIndex((term, i) => (hits += hitsOf(term)) > most && i >= LEAST_TERMS);
  return end < 0 ? terms : terms.slice(0, end);
}

/** Terms that the index knows, weightiest first; those in more than `most` documents only where few others are left. */
function strongestTerms(view: NeedView, searched: SearchedIndex, most: number): number[] {
  const { vocabulary } = searched;
  const known = [...view.terms.weights]
    .filter(([term]) => searched.documentFrequency(term) > 0)
    .sort(([termA, a], [termB, b]) => b - a || (vocabulary.term(termA) < vocabulary.term(termB) ? -1 : 1))
    .map(([term]) => term);
  const selective = known.filter((term) => searched.documentFrequency(term) <= most);
  return selective.length >= ENOUGH_SELECTIVE_TERMS ? selective : known;
}
