import { analyserVersion } from '../analysis/analyser-version.js';
import { type LearntTerms, NO_TERMS_LEARNT } from '../bilingual/term-table.js';
import type { Meanings } from '../semantics/meanings.js';

/** Names all that a score depends on besides the texts and the catalogue. */
export interface ScoredBy {
  readonly name: string;
  /** Raised when the same texts and the same basis would get another score. */
  readonly version: string;
  readonly analyser: string;
  /** Version of what was learnt of the catalogue's meanings, or of the embedder; null where meanings were not compared. */
  readonly basis: string | null;
  /** Version of the embedder that was to compare meanings; null where what is learnt of the catalogue does. With it and without a basis, the embedder was away. */
  readonly embedder: string | null;
  /** Version of what was learnt of how the catalogue's languages translate each other; null where nothing was yet. */
  readonly terms: string | null;
  /** Version of the university's own weights; 0 are the defaults. */
  readonly learnt: number;
}

/** In one word, for comparing. */
export function modelKey({ name, version, analyser, basis, terms }: ScoredBy): string {
  return [name, version, analyser, basis ?? 'none', terms ?? 'none'].join(' ');
}

/** How seeds' and needs' meanings are compared: where, and who was to do it. */
export interface Compared {
  readonly space: Meanings | null;
  readonly embedder: string | null;
}

export function scoredBy({ space, embedder }: Compared, { version: terms }: LearntTerms = NO_TERMS_LEARNT, learnt = 0): ScoredBy {
  return { name: 'musubi', version: '6', analyser: analyserVersion, basis: space?.version ?? null, embedder, terms, learnt };
}
