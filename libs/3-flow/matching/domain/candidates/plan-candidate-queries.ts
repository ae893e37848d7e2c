import type { Vocabulary } from '../analysis/vocabulary.js';
import type { NeedProfile, NeedView } from '../scoring/need-profile.js';

/** Terms that each become a query of their own. */
const TERM_LIMIT = 16;

/** The strongest terms of which those that are in too many documents are asked for in pairs. */
const PAIRED_TERMS = 8;

/** A term in more than this share of the documents, and in more than the hits asked for, finds a random part of them, slowly. */
const FREQUENT_SHARE = 0.05;

/** With fewer selective terms than this, frequent ones have to help. */
const ENOUGH_SELECTIVE_TERMS = 8;

/** Up to here hits are cheap enough to ask for many, and a term's hits are most of what it occurs in. */
const SMALL_CORPUS = 10_000;

const SMALL_CORPUS_LIMIT = 500;
const LARGE_CORPUS_LIMIT = 200;

export interface CandidateQuery {
  /** One, or two that have to stand in the same document. */
  readonly terms: readonly string[];
  /** What the terms weigh in each view of the need; 0 where they do not occur. */
  readonly weights: readonly number[];
}

export interface CandidatePlan {
  readonly queries: readonly CandidateQuery[];
  /** Hits to ask of each query. */
  readonly limit: number;
}

/** Size of the index that is searched and how many of its documents contain a term. */
export interface SearchedIndex {
  readonly documents: number;
  readonly vocabulary: Vocabulary;
  documentFrequency(term: number): number;
}

/**
 * Stage 1: of each view the strongest terms that the index knows, by idf·√tf. Beyond 10,000 documents a term that is in more
 * of them than hits are asked for would bring any of them: then two such terms are asked for together. No queries when the
 * index knows none of the terms.
 */
export function planCandidateQueries(
  { views }: NeedProfile, searched: SearchedIndex, termLimit: number = TERM_LIMIT,
): CandidatePlan {
  const isSmall = searched.documents <= SMALL_CORPUS;
  const limit = isSmall ? SMALL_CORPUS_LIMIT : LARGE_CORPUS_LIMIT;
  const strongest = views.map((view) => strongestTerms(view, searched, Math.max(limit, searched.documents * FREQUENT_SHARE)).slice(0, termLimit));
  const single = [...new Set(strongest.flat())].map((term) => [term]);
  const paired = isSmall ? [] : strongest.flatMap((terms) => pairsOf(terms.slice(0, PAIRED_TERMS).filter((term) => searched.documentFrequency(term) > limit)));
  const queries = [...single, ...paired].map((terms) => ({
    terms: terms.map((term) => searched.vocabulary.term(term)),
    weights: views.map((view) => weightOf(view, terms)),
  }));
  return { queries, limit };
}

function pairsOf(terms: readonly number[]): number[][] {
  return terms.flatMap((term, i) => terms.slice(i + 1).map((other) => [term, other]));
}

/** A pair's hits were partly summed already, term by term: the weaker of the two is what it adds. */
function weightOf({ terms }: NeedView, asked: readonly number[]): number {
  return Math.min(...asked.map((term) => terms.weights.get(term) ?? 0));
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
