import { err, ok, type Result } from '@musubi/kernel';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { combineCandidateScores } from '../domain/candidates/combine-candidate-scores.js';
import { planCandidateQueries } from '../domain/candidates/plan-candidate-queries.js';
import { lexicalScore } from '../domain/scoring/lexical-score.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { nothingToMatch, type NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import { rankMatches, type RankedMatch } from '../domain/scoring/rank-matches.js';
import type { CorpusStatistics } from '../domain/statistics/corpus-statistics.js';
import type { MatchFilter } from '../infrastructure/meili-filter.js';
import type { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';

export type DocumentsById = Pick<ReadonlyMap<string, AnalysedDocument>, 'get'>;

export interface Ranking {
  readonly matches: readonly RankedMatch[];
  /** Everything that stage 2 has seen, best of stage 1 first. */
  readonly candidateIds: readonly string[];
}

/** A need against all seeds that `filter` lets through. Throws SearchUnavailable. */
export async function rankSeeds(question: {
  readonly need: AnalysedDocument;
  readonly seeds: MeiliMatchIndex;
  /** What the index holds, by id; what is not here yet is met when it is. */
  readonly documents: DocumentsById;
  /** Of the seeds' corpus. */
  readonly statistics: CorpusStatistics;
  readonly filter?: MatchFilter;
  readonly limit: number;
}): Promise<Result<Ranking, NothingToMatch>> {
  const { need, seeds, documents, statistics, filter, limit } = question;
  const profile = profileNeed(need, statistics);
  const plan = planCandidateQueries(profile, statistics);
  if (plan.queries.length === 0) return err(nothingToMatch(profile));
  const candidates = combineCandidateScores(plan, await seeds.search(plan, filter));
  const candidateIds = candidates.map(({ id }) => id);
  const scored = candidateIds.flatMap((id) => documents.get(id) ?? [])
    .map((seed) => ({ id: seed.id, score: lexicalScore(profile, seed, statistics) }));
  return ok({ matches: rankMatches(scored, limit), candidateIds });
}
