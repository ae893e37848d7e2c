import { err, ok, type Result } from '@musubi/kernel';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { combineCandidateScores } from '../domain/candidates/combine-candidate-scores.js';
import { planCandidateQueries } from '../domain/candidates/plan-candidate-queries.js';
import { lexicalScore } from '../domain/scoring/lexical-score.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { nothingToMatch, type NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import { rankMatches } from '../domain/scoring/rank-matches.js';
import type { CorpusStatistics } from '../domain/statistics/corpus-statistics.js';
import type { MatchFilter } from '../infrastructure/meili-filter.js';
import type { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';
import type { DocumentsById, Ranking } from './rank-seeds.js';

/** A seed says more than a need asks for: more of its words have to be tried. */
const SEED_TERM_LIMIT = 48;

/**
 * A new seed against the open needs. Each pair has the score it would have the other way round: what the seed answers of
 * the need, in the weights of the seeds' corpus. Throws SearchUnavailable.
 */
export async function rankNeeds(question: {
  readonly seed: AnalysedDocument;
  readonly needs: MeiliMatchIndex;
  /** What the index holds, by id; what is not here yet is met when it is. */
  readonly documents: DocumentsById;
  readonly seedStatistics: CorpusStatistics;
  readonly needStatistics: CorpusStatistics;
  readonly filter?: MatchFilter;
  readonly limit: number;
}): Promise<Result<Ranking, NothingToMatch>> {
  const { seed, needs, documents, seedStatistics, needStatistics, filter, limit } = question;
  const profile = profileNeed(seed, seedStatistics);
  const plan = planCandidateQueries(profile, needStatistics, SEED_TERM_LIMIT);
  if (plan.queries.length === 0) return err(nothingToMatch(profile));
  const candidates = combineCandidateScores(plan, await needs.search(plan, filter));
  const candidateIds = candidates.map(({ id }) => id);
  const scored = candidateIds.flatMap((id) => documents.get(id) ?? [])
    .map((need) => ({ id: need.id, score: lexicalScore(profileNeed(need, seedStatistics), seed, seedStatistics) }));
  return ok({ matches: rankMatches(scored, limit), candidateIds });
}
