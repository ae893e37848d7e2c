import type { Progress } from '../../api/types';

export type Decision = 'accepted' | 'declined';

/** What the universities have answered so far, by match. */
export function decisions(progress: Progress | undefined): ReadonlyMap<string, Decision> {
  return new Map((progress?.universities ?? []).flatMap(({ accepted, declines }) => [
    ...accepted.map(({ matchId }) => [matchId, 'accepted'] as const),
    ...declines.map(({ matchId }) => [matchId, 'declined'] as const),
  ]));
}
