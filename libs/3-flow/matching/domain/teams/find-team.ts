/** A seed that met the need, and how much of each aspect it answers. */
export interface TeamCandidate {
  readonly id: string;
  readonly departmentId: string;
  /** As the match's, 0–1. */
  readonly score: number;
  /** By aspect, 0–1. */
  readonly shares: readonly number[];
}

export interface TeamMember {
  readonly id: string;
  /** Which aspects it answers, by their place. */
  readonly covers: readonly number[];
}

/** An aspect is answered by a seed that has this share of its weight in its own words. Set by eye: half of what is said, in words of one's own, is much. */
const ANSWERED_FROM = 0.4;

/** More people than this do not meet. */
const largest = 4;

/**
 * The smallest set of seeds, each of another department, that answers as many aspects as any such set can, if that is more than the best
 * single seed does. Of equals the one whose seeds match better, then by id. Exact: of twelve candidates there are 793 sets to look at.
 */
export function findTeam(candidates: readonly TeamCandidate[]): readonly TeamMember[] | undefined {
  const able = candidates.map((candidate) => ({ ...candidate, covers: answered(candidate) })).filter(({ covers }) => covers.length > 0).sort(byId);
  const alone = Math.max(0, ...able.map(({ covers }) => covers.length));
  if (new Set(able.flatMap(({ covers }) => covers)).size <= alone) return undefined;
  let best: Team | undefined;
  for (const members of setsOf(able, largest)) {
    const team = { members, covered: new Set(members.flatMap(({ covers }) => covers)).size, score: members.reduce((sum, { score }) => sum + score, 0) };
    if (members.length > 1 && team.covered > alone && (!best || isBetter(team, best))) best = team;
  }
  return best && [...best.members].sort((a, b) => b.score - a.score || byId(a, b)).map(({ id, covers }) => ({ id, covers }));
}

type Able = TeamCandidate & { readonly covers: readonly number[] };

interface Team {
  readonly members: readonly Able[];
  readonly covered: number;
  readonly score: number;
}

function isBetter(team: Team, than: Team): boolean {
  return team.covered > than.covered || (team.covered === than.covered
    && (team.members.length < than.members.length || (team.members.length === than.members.length && team.score > than.score)));
}

function answered({ shares }: TeamCandidate): number[] {
  return shares.flatMap((share, aspect) => (share >= ANSWERED_FROM ? [aspect] : []));
}

/** Every set of up to `most` of them with no department twice, in a fixed order. */
function* setsOf(able: readonly Able[], most: number, chosen: readonly Able[] = []): Generator<readonly Able[]> {
  if (chosen.length > 0) yield chosen;
  if (chosen.length === most) return;
  for (const [index, next] of able.entries()) {
    if (!chosen.some(({ departmentId }) => departmentId === next.departmentId)) yield* setsOf(able.slice(index + 1), most, [...chosen, next]);
  }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
