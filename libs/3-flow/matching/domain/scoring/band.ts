/** How surely a seed answers a need. Not a probability: that takes decisions of this very house to calibrate. */
export type Band = 'strong' | 'likely' | 'possible';

// Set by eye and by relevance: for needs of a paragraph against a mixed catalogue, what a reader would propose scores from
// .13 up and what only shares everyday words up to .12. On the public collections the share of relevant documents from
// STRONG_FROM on is .26–.89, from LIKELY_FROM to there .07–.67.
export const STRONG_FROM = 0.25;
export const LIKELY_FROM = 0.125;

/** `score` as of lexicalScore, 0–1. */
export function bandOf(score: number): Band {
  if (score >= STRONG_FROM) return 'strong';
  return score >= LIKELY_FROM ? 'likely' : 'possible';
}
