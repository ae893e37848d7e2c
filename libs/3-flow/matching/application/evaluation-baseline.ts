import { allTerms } from '../domain/analysis/analyse-document.js';
import { PlainBm25 } from '../domain/scoring/plain-bm25.js';
import type { EvaluationTrial } from './evaluation-trial.js';

/** BM25 over what is ranked in a trial, by the same analyser. */
export function baselineOf({ direction, seeds, needs }: EvaluationTrial): PlainBm25 {
  const bm25 = new PlainBm25();
  for (const document of direction === 'forward' ? seeds : needs) bm25.add(document.id, allTerms(document));
  return bm25;
}
