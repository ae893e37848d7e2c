import type { Evaluation } from '@musubi/matching';
import { printTable } from '../print-table.js';

const shares = ['ndcg@10', 'recall@10', 'recall@50', 'mrr@10', 'coverage50'] as const;
const times = ['p50_ms', 'p95_ms'] as const;

/** The matcher beside BM25, a line for each measure. */
export function printEvaluation({ baselines: { bm25 }, ...matcher }: Evaluation): void {
  printTable([
    ['', 'musubi', 'bm25'],
    ...shares.map((name) => [name, matcher[name].toFixed(4), bm25[name].toFixed(4)]),
    ...times.map((name) => [name, matcher[name].toFixed(2), bm25[name].toFixed(2)]),
  ]);
}
