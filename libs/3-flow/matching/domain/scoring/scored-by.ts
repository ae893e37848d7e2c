import { analyserVersion } from '../analysis/analyser-version.js';
import type { SemanticSpace } from '../semantics/semantic-basis.js';

/** Names all that a score depends on besides the texts and the catalogue. */
export interface ScoredBy {
  readonly name: string;
  /** Raised when the same texts and the same basis would get another score. */
  readonly version: string;
  readonly analyser: string;
  /** Version of what was learnt of the catalogue's meanings; null where nothing was yet. */
  readonly basis: string | null;
}

/** In one word, for comparing. */
export function modelKey({ name, version, analyser, basis }: ScoredBy): string {
  return [name, version, analyser, basis ?? 'none'].join(' ');
}

export function scoredBy(space: SemanticSpace | null): ScoredBy {
  return { name: 'musubi', version: '3', analyser: analyserVersion, basis: space?.basis.version ?? null };
}
