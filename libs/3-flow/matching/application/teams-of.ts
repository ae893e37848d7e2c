import { type Need, type SeedFacts, unnamedCompanyId } from '@musubi/catalog';
import type { Corpus } from '../domain/statistics/corpus.js';
import { type Aspect, aspectsOf, aspectShares } from '../domain/teams/aspect-shares.js';
import { answeredBy, findTeam, type TeamCandidate, type TeamMember } from '../domain/teams/find-team.js';
import { splitAspects } from '../domain/teams/split-aspects.js';
import type { NewTeam } from '../public/team.js';

/** A seed that met the need, or a part of it. */
export interface FoundSeed {
  readonly seed: Pick<SeedFacts, 'id' | 'universityId' | 'departmentId'>;
  readonly score: number;
}

/** Matches that teams may add to those that a need has anyway. */
const mostJoining = 4;

/** What a need asks for, one thing each; empty where it asks for one thing, which no team answers better than a seed. */
export function aspectsAsked(need: Need, { statistics, terms }: Corpus): readonly Aspect[] {
  const aspects = aspectsOf(splitAspects({ body: need.bodyJa ?? need.bodyEn, mustHave: need.mustHave, niceToHave: need.niceToHave }), statistics, terms.table);
  return aspects.length < 2 ? [] : aspects;
}

/** Whether a seed of the corpus answers any of them. */
export function answersPart(aspects: readonly Aspect[], corpus: Corpus): (seedId: string) => boolean {
  const sharesOf = aspectShares(aspects);
  return (seedId) => {
    const known = corpus.get(seedId);
    return known !== undefined && answeredBy(sharesOf(known.document)).length > 0;
  };
}

/**
 * The team that each university can offer; none where one seed answers as much. `chosen` are the need's matches in any case, of `others`
 * few may join them: a match more is a liaison more who reads it.
 */
export function teamsOf(need: Need, aspects: readonly Aspect[], { chosen, others = [] }: { chosen: readonly FoundSeed[]; others?: readonly FoundSeed[] }, corpus: Corpus): NewTeam[] {
  if (aspects.length === 0) return [];
  const sharesOf = aspectShares(aspects);
  const candidates = (universityId: string): TeamCandidate[] => [...chosen, ...others]
    .filter(({ seed }) => seed.universityId === universityId)
    .flatMap(({ seed: { id, departmentId }, score }) => {
      const known = corpus.get(id);
      return known ? [{ id, departmentId, score, shares: sharesOf(known.document) }] : [];
    });
  const kept = new Set(chosen.map(({ seed }) => seed.id));
  let joined = 0;
  const joining = (team: readonly TeamMember[] = []): number => team.filter(({ id }) => !kept.has(id)).length;
  return [...new Set([...chosen, ...others].map(({ seed }) => seed.universityId))].flatMap((universityId) => {
    const able = candidates(universityId);
    const wide = findTeam(able);
    const team = joined + joining(wide) <= mostJoining ? wide : findTeam(able.filter(({ id }) => kept.has(id)));
    joined += joining(team);
    return team ? [{
      universityId, companyId: need.anonymous ? unnamedCompanyId : need.companyId, needId: need.id, needVersion: need.version,
      aspects: aspects.map(({ text }) => text), members: team.map(({ id, covers }) => ({ seedId: id, covers })),
    }] : [];
  });
}
