import type { Evaluation } from '@musubi/matching';
import { collectionsIn } from './collections-in.js';
import { evaluateOn } from './evaluate-collection.js';
import { withThrowawaySearch } from './with-throwaway-search.js';

export interface NamedEvaluation {
  readonly collection: string;
  readonly direction: 'forward' | 'reverse';
  readonly evaluation: Evaluation;
}

/** Every collection below a folder, both ways, over one search server. Throws StartProblem with one line on what is wrong. */
export async function evaluateAll(folder: string): Promise<NamedEvaluation[]> {
  const collections = collectionsIn(folder);
  return withThrowawaySearch(async (meili) => {
    const evaluations: NamedEvaluation[] = [];
    for (const { name: collection, ...files } of collections) {
      for (const direction of ['forward', 'reverse'] as const) {
        const evaluation = await evaluateOn(meili, { ...files, direction }, `${collection} ${direction}`);
        evaluations.push({ collection, direction, evaluation });
      }
    }
    return evaluations;
  });
}
