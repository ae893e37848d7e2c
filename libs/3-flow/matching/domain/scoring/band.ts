/** How surely a seed answers a need. Not a probability: that takes decisions of this very house to calibrate. */
export type Band = 'strong' | 'likely' | 'possible';

// By relevance (docs/matching.md): of the demo catalogue's pairs from STRONG_FROM on nearly all are expected ones; on the
// public collections a third to nine tenths are relevant there, and a twentieth to a half from LIKELY_FROM to there.
export const STRONG_FROM = 0.25;
export const LIKELY_FROM = 0.125;

/** `score` as of lexicalScore, 0–1. */
export function bandOf(score: number): Band {
  if (score >= STRONG_FROM) return 'strong';
  return score >= LIKELY_FROM ? 'likely' : 'possible';
}
