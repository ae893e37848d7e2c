import { type Need, type Seed, unnamedCompanyId } from '@musubi/catalog';
import { explainer } from '../domain/explanation/explain-match.js';
import type { DecidedBefore } from '../domain/explanation/nearest-decision.js';
import { nothingOnRecord, type PairRecord } from '../domain/facets/match-facets.js';
import type { MatchModel } from '../domain/scoring/features.js';
import type { RankedMatch } from '../domain/scoring/rank-matches.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import type { NewMatch } from '../public/match.js';
import { textOfNeed, textOfSeed } from './describe-document.js';
import { facetsOfNeed, facetsOfSeed } from './describe-facets.js';

/** What the record says of a need and a seed. */
export interface KnownPair {
  readonly record: PairRecord;
  readonly decided: readonly DecidedBefore[];
}

export const nothingKnown: KnownPair = { record: nothingOnRecord, decided: [] };

/** Makes ranked pairs of one need, each with its reasons. `corpus`: that of the seeds, as for the score. */
export function pairsOf(need: Need, corpus: Corpus, model: MatchModel): (seed: Seed, ranked: RankedMatch, known?: KnownPair) => NewMatch {
  const explain = explainer({ text: textOfNeed(need), facets: facetsOfNeed(need) }, corpus);
  return (seed, { score, band, features }, known = nothingKnown) => ({
    universityId: seed.universityId, companyId: need.anonymous ? unnamedCompanyId : need.companyId, needId: need.id, needVersion: need.version,
    seedId: seed.id, seedVersion: seed.version, departmentId: seed.departmentId, score, band,
    explanation: explain({ text: textOfSeed(seed), facets: facetsOfSeed(seed) }, { features, model, ...known }),
  });
}
