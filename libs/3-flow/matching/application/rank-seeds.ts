import { err, ok, type Result } from '@musubi/kernel';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { combineCandidateScores } from '../domain/candidates/combine-candidate-scores.js';
import type { MatchFilter } from '../domain/candidates/match-filter.js';
import { planCandidateQueries } from '../domain/candidates/plan-candidate-queries.js';
import type { MatchModel } from '../domain/scoring/features.js';
import { modelFor } from '../domain/scoring/model-for.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { nothingToMatch, type NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import { rankMatches, type RankedMatch } from '../domain/scoring/rank-matches.js';
import { scoreSeeds } from '../domain/scoring/score-seeds.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import type { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';

export interface Ranking {
  readonly matches: readonly RankedMatch[];
  /** Everything that stage 2 has seen, best of stage 1 first. */
  readonly candidateIds: readonly string[];
}

/** A need against all seeds that `filter` lets through. Throws SearchUnavailable. */
export async function rankSeeds(question: {
  readonly need: AnalysedDocument;
  readonly seeds: MeiliMatchIndex;
  /** What the index holds; what is not here yet is met when it is. */
  readonly seedCorpus: Corpus;
  readonly model: MatchModel;
  readonly filter?: MatchFilter;
  readonly limit: number;
}): Promise<Result<Ranking, NothingToMatch>> {
  const { need, seeds, seedCorpus, model, filter, limit } = question;
  const { statistics, vocabulary, space, terms } = seedCorpus;
  const profile = profileNeed(vocabulary.pack(need), statistics, space, terms.table);
  const plan = planCandidateQueries(profile, statistics);
  if (plan.queries.length === 0) return err(nothingToMatch(profile));
  const candidateIds = combineCandidateScores(plan, await seeds.search(plan, filter)).map(({ id }) => id);
  const candidates = candidateIds.flatMap((id) => seedCorpus.get(id) ?? []);
  return ok({ matches: rankMatches(scoreSeeds(profile, candidates, statistics, modelFor(seedCorpus, model)), limit), candidateIds });
}
