import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { combineCandidateScores } from '../domain/candidates/combine-candidate-scores.js';
import { planCandidateQueries } from '../domain/candidates/plan-candidate-queries.js';
import type { MeiliMatchIndex } from './meili-match-index.js';

/** Stage 1 in one round trip to Meilisearch, which throws SearchUnavailable. */
export function meiliCandidates(index: MeiliMatchIndex): CandidateSource {
  return {
    find: async ({ asking, corpus, filter, termLimit }) => {
      const plan = planCandidateQueries(asking, corpus.statistics, termLimit);
      return combineCandidateScores(plan, await index.search(plan, filter)).map(({ id }) => id);
    },
  };
}
