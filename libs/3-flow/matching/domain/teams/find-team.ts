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

/** So many have 2,516 sets; twice as many would have 41,448. */
const mostConsidered = 16;

/**
 * The smallest set of seeds, each of another department, that answers as many aspects as any such set can, if that is more than the best
 * single seed does. Of equals the one whose seeds match better, then by id. Exact where at most 16 are left of which no other of the same
 * department answers the same and matches better.
 */
export function findTeam(candidates: readonly TeamCandidate[]): readonly TeamMember[] | undefined {
  const able = candidates.map(ableOf).filter(({ covers }) => covers.length > 0);
  const alone = Math.max(0, ...able.map(({ covers }) => covers.length));
  if (countOf(able.reduce((all, { aspects }) => all | aspects, 0)) <= alone) return undefined;
  return bestOf(consideredOf(able), alone)?.sort((a, b) => b.score - a.score || byId(a, b)).map(({ id, covers }) => ({ id, covers }));
}

interface Able extends TeamCandidate {
  readonly covers: readonly number[];
  /** The same, a bit each. */
  readonly aspects: number;
}

interface Team {
  readonly members: readonly Able[];
  readonly covered: number;
  readonly score: number;
}

/** Looks at every set of up to `largest` with no department twice, in a fixed order, but for those with a member who adds nothing: a smaller one does as much. */
function bestOf(able: readonly Able[], alone: number): Able[] | undefined {
  let best: Team | undefined;
  const grow = (members: readonly Able[], aspects: number, score: number, from: number): void => {
    const team = { members, covered: countOf(aspects), score };
    if (members.length > 1 && team.covered > alone && (!best || isBetter(team, best))) best = team;
    if (members.length === largest) return;
    for (const [place, next] of able.entries()) {
      const more = aspects | next.aspects;
      if (place < from || more === aspects || members.some(({ departmentId }) => departmentId === next.departmentId)) continue;
      grow([...members, next], more, score + next.score, place + 1);
    }
  };
  grow([], 0, 0, 0);
  return best && [...best.members];
}

function isBetter(team: Team, than: Team): boolean {
  return team.covered > than.covered || (team.covered === than.covered
    && (team.members.length < than.members.length || (team.members.length === than.members.length && team.score > than.score)));
}

function ableOf(candidate: TeamCandidate): Able {
  const covers = answeredBy(candidate.shares);
  return { ...candidate, covers, aspects: covers.reduce((all, aspect) => all | (1 << aspect), 0) };
}

function countOf(aspects: number): number {
  let count = 0;
  for (let left = aspects; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** The places of the aspects that a seed with these shares answers. */
export function answeredBy(shares: readonly number[]): number[] {
  return shares.flatMap((share, aspect) => (share >= ANSWERED_FROM ? [aspect] : []));
}

/** Of those who answer the same in one department the best, by id; of too many those who answer most, and the best of each aspect before all. */
function consideredOf(able: readonly Able[]): Able[] {
  const best = new Map<string, Able>();
  for (const one of [...able].sort(byScore)) {
    const key = `${one.departmentId} ${one.covers.join(' ')}`;
    if (!best.has(key)) best.set(key, one);
  }
  const left = [...best.values()];
  const firsts = new Set(left.filter(({ covers }, place) => covers.some((aspect) => left.findIndex((other) => other.covers.includes(aspect)) === place)));
  return left
    .sort((a, b) => Number(firsts.has(b)) - Number(firsts.has(a)) || b.covers.length - a.covers.length || byScore(a, b))
    .slice(0, mostConsidered).sort(byId);
}

function byScore(a: TeamCandidate, b: TeamCandidate): number {
  return b.score - a.score || byId(a, b);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
