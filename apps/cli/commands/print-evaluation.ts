import type { BilingualEvaluation, Evaluation } from '@musubi/matching';
import type { NamedEvaluation } from './evaluate-all.js';
import { printTable } from '../print-table.js';

const shares = ['ndcg@10', 'recall@10', 'recall@50', 'mrr@10', 'coverage50'] as const;
const times = ['p50_ms', 'p95_ms'] as const;

/** The matcher beside BM25, a line for each measure. */
export function printEvaluation({ baselines: { bm25 }, significance, ...matcher }: Evaluation): void {
  printTable([
    ['', 'musubi', 'bm25'],
    ...shares.map((name) => [name, matcher[name].toFixed(4), bm25[name].toFixed(4)]),
    ...times.map((name) => [name, matcher[name].toFixed(2), bm25[name].toFixed(2)]),
  ]);
  const { difference, p } = significance.bm25;
  process.stdout.write(`ndcg@10 differs from bm25 by ${difference.toFixed(4)}, p = ${p.toFixed(4)}\n`);
}

/** A line for each collection and direction: nDCG@10 of both, the difference and how sure it is. */
export function printEvaluations(evaluations: readonly NamedEvaluation[]): void {
  printTable([
    ['collection', '', 'musubi', 'bm25', 'difference', 'p', 'coverage'],
    ...evaluations.map(({ collection, direction, evaluation }) => [
      collection, direction, evaluation['ndcg@10'].toFixed(4), evaluation.baselines.bm25['ndcg@10'].toFixed(4),
      evaluation.significance.bm25.difference.toFixed(4), evaluation.significance.bm25.p.toFixed(4), evaluation.coverage50.toFixed(4),
    ]),
  ]);
}

const comparisons = [
  ['ja needs, right seeds in en', 'japaneseToEnglish'], ['en needs, right seeds in ja', 'englishToJapanese'], ['ja needs, catalogue as it is', 'asItIs'],
] as const;

/** Without and with a table of terms, a line for each direction. */
export function printBilingual(evaluation: BilingualEvaluation): void {
  printTable([
    ['', 'recall@10 before', 'after', 'ndcg@10 before', 'after'],
    ...comparisons.map(([title, name]) => {
      const { before, after } = evaluation[name];
      return [title, ...(['recall@10', 'ndcg@10'] as const).flatMap((of) => [before[of].toFixed(4), after[of].toFixed(4)])];
    }),
  ]);
}
