import type { WeightsEvaluation } from './evaluate-weights.js';
import { printTable } from '../print-table.js';

type Chosen = WeightsEvaluation['chosen'];

/** A line for each collection, and what all together choose. */
export function printWeights({ chosen, grid, collections }: WeightsEvaluation): void {
  printTable([
    ['nDCG@10', 'bm25', 'words alone', 'all choose', 'left out', 'best of the grid', 'what the others choose'],
    ...collections.map(({ collection, bm25, words, together, leftOut }) => [
      collection, ...[bm25, words, together, leftOut.quality, leftOut.best].map((value) => value.toFixed(4)), inWords(leftOut.chosen),
    ]),
  ]);
  process.stdout.write(`of ${grid.length} points all together choose ${inWords(chosen)}\n`);
}

function inWords(chosen: Chosen): string {
  return chosen === null ? 'words alone' : `semantic ${chosen.semantic}, proximity ${chosen.proximity}, feedback ${chosen.feedback}`;
}
