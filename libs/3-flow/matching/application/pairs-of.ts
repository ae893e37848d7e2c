import { type Need, type Seed, unnamedCompanyId } from '@musubi/catalog';
import { explainer } from '../domain/explanation/explain-match.js';
import type { RankedMatch } from '../domain/scoring/rank-matches.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import type { NewMatch } from '../public/match.js';
import { textOfNeed, textOfSeed } from './describe-document.js';

/** Makes ranked pairs of one need, each with its reasons. `corpus`: that of the seeds, as for the score. */
export function pairsOf(need: Need, corpus: Corpus): (seed: Seed, ranked: RankedMatch) => NewMatch {
  const explain = explainer({ text: textOfNeed(need), facets: need }, corpus);
  return (seed, { score, band }) => ({
    universityId: seed.universityId, companyId: need.anonymous ? unnamedCompanyId : need.companyId, needId: need.id, needVersion: need.version,
    seedId: seed.id, seedVersion: seed.version, departmentId: seed.departmentId, score, band,
    explanation: explain({ text: textOfSeed(seed), facets: seed }),
  });
}
