import { pairedSignificance, type Significance } from '../domain/measures/paired-significance.js';
import { ndcg, recall, reciprocalRank, type Relevance } from '../domain/measures/ranking-measures.js';
import { mean, percentile } from '../domain/measures/summary.js';

/** What one system answered to one question. */
export interface Answer {
  readonly ranked: readonly string[];
  readonly milliseconds: number;
  /** Share of exhaustive BM25's first 50 that the system looked at, 0–1. */
  readonly coverage: number;
}

export interface Measures {
  readonly 'ndcg@10': number;
  readonly 'recall@10': number;
  readonly 'recall@50': number;
  readonly 'mrr@10': number;
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly coverage50: number;
}

/** Means over the questions; `answers[i]` belongs to `relevances[i]`. */
export function measure(answers: readonly Answer[], relevances: readonly Relevance[]): Measures {
  const over = (score: (ranked: readonly string[], relevance: Relevance) => number) =>
    rounded(mean(answers.map(({ ranked }, i) => score(ranked, relevances[i] ?? new Map()))), 4);
  const times = answers.map(({ milliseconds }) => milliseconds);
  return {
    'ndcg@10': over((ranked, relevance) => ndcg(ranked, relevance, 10)),
    'recall@10': over((ranked, relevance) => recall(ranked, relevance, 10)),
    'recall@50': over((ranked, relevance) => recall(ranked, relevance, 50)),
    'mrr@10': over((ranked, relevance) => reciprocalRank(ranked, relevance, 10)),
    p50_ms: rounded(percentile(times, 0.5), 2),
    p95_ms: rounded(percentile(times, 0.95), 2),
    coverage50: rounded(mean(answers.map(({ coverage }) => coverage)), 4),
  };
}

/** How sure it is that `a` ranks better than `b`, by nDCG@10 of each question. */
export function significance(a: readonly Answer[], b: readonly Answer[], relevances: readonly Relevance[]): Significance {
  const each = (answers: readonly Answer[]) => answers.map(({ ranked }, i) => ndcg(ranked, relevances[i] ?? new Map(), 10));
  const { difference, p } = pairedSignificance(each(a), each(b));
  return { difference: rounded(difference, 4), p: rounded(p, 4) };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
