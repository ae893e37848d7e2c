import type { ProposedMatch } from './proposal.js';

/** The liaison of the best match's department owns the need; those of the other departments take part. */
export function answerablePeople(matches: readonly ProposedMatch[]): { ownerUserId: string; participantUserIds: string[] } | undefined {
  const [best, ...others] = [...matches].sort((a, b) => a.rank - b.rank || (a.matchId < b.matchId ? -1 : 1));
  if (!best) return undefined;
  const ownerUserId = best.liaisonUserId;
  const participants = new Set(others.map((match) => match.liaisonUserId));
  participants.delete(ownerUserId);
  return { ownerUserId, participantUserIds: [...participants] };
}
