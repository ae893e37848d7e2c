import { type Need, type SeedFacts, unnamedCompanyId } from '@musubi/catalog';
import { aspectsOf, aspectShares } from '../domain/teams/aspect-shares.js';
import { findTeam } from '../domain/teams/find-team.js';
import { splitAspects } from '../domain/teams/split-aspects.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import type { NewTeam } from '../public/team.js';

/** The team that each university can offer out of the seeds which met the need; none where one seed answers as much. */
export function teamsOf(need: Need, found: readonly { readonly seed: SeedFacts; readonly score: number }[], corpus: Corpus): NewTeam[] {
  const aspects = aspectsOf(splitAspects({ body: need.bodyJa ?? need.bodyEn, mustHave: need.mustHave, niceToHave: need.niceToHave }), corpus.statistics);
  if (aspects.length < 2) return [];
  const sharesOf = aspectShares(aspects);
  return [...new Set(found.map(({ seed }) => seed.universityId))].flatMap((universityId) => {
    const team = findTeam(found.filter(({ seed }) => seed.universityId === universityId).flatMap(({ seed: { id, departmentId }, score }) => {
      const known = corpus.get(id);
      return known ? [{ id, departmentId, score, shares: sharesOf(known.document) }] : [];
    }));
    return team ? [{
      universityId, companyId: need.anonymous ? unnamedCompanyId : need.companyId, needId: need.id, needVersion: need.version,
      aspects: aspects.map(({ text }) => text), members: team.map(({ id, covers }) => ({ seedId: id, covers })),
    }] : [];
  });
}
