import { analyserVersion } from '../analysis/analyser-version.js';
import { type LearntTerms, NO_TERMS_LEARNT } from '../bilingual/term-table.js';
import type { SemanticSpace } from '../semantics/semantic-basis.js';

/** Names all that a score depends on besides the texts and the catalogue. */
export interface ScoredBy {
  readonly name: string;
  /** Raised when the same texts and the same basis would get another score. */
  readonly version: string;
  readonly analyser: string;
  /** Version of what was learnt of the catalogue's meanings; null where nothing was yet. */
  readonly basis: string | null;
  /** Version of what was learnt of how the catalogue's languages translate each other; null where nothing was yet. */
  readonly terms: string | null;
  /** Version of the university's own weights; 0 are the defaults. */
  readonly learnt: number;
}

/** In one word, for comparing. */
export function modelKey({ name, version, analyser, basis, terms }: ScoredBy): string {
  return [name, version, analyser, basis ?? 'none', terms ?? 'none'].join(' ');
}

export function scoredBy(space: SemanticSpace | null, { version: terms }: LearntTerms = NO_TERMS_LEARNT, learnt = 0): ScoredBy {
  return { name: 'musubi', version: '4', analyser: analyserVersion, basis: space?.basis.version ?? null, terms, learnt };
}
