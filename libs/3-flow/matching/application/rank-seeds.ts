import { err, ok, type Result } from '@musubi/kernel';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import type { MatchFilter } from '../domain/candidates/match-filter.js';
import { modelFor } from '../domain/scoring/model-for.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { nothingToMatch, type NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import { rankMatches, type RankedMatch } from '../domain/scoring/rank-matches.js';
import { type ModelOf, scoreSeeds } from '../domain/scoring/score-seeds.js';
import { spaceFor, spaceOfPair } from '../domain/semantics/space-for.js';
import type { Corpus, KnownDocument } from '../domain/statistics/corpus.js';

export interface Ranking {
  readonly matches: readonly RankedMatch[];
  /** Everything that stage 2 has seen, best of stage 1 first. */
  readonly candidateIds: readonly string[];
}

/** A need against all seeds that `filter` lets through. Throws SearchUnavailable. */
export async function rankSeeds(question: {
  readonly need: AnalysedDocument;
  readonly seeds: CandidateSource;
  /** What the index holds; what is not here yet is met when it is. */
  readonly seedCorpus: Corpus;
  readonly modelOf: ModelOf<KnownDocument>;
  readonly filter?: MatchFilter;
  readonly limit: number;
}): Promise<Result<Ranking, NothingToMatch>> {
  const { need, seeds, seedCorpus, modelOf, filter = {}, limit } = question;
  const { statistics, vocabulary } = seedCorpus;
  const packed = vocabulary.pack(need);
  const space = spaceFor(seedCorpus, need.id);
  const asking = profileNeed(packed, statistics, space, seedCorpus.terms.table);
  const nothing = nothingToMatch(asking, statistics);
  if (nothing) return err(nothing);
  const candidateIds = await seeds.find({ asking, corpus: seedCorpus, filter });
  const candidates = candidateIds.flatMap((id) => seedCorpus.get(id) ?? []);
  const now = spaceFor(seedCorpus, need.id);
  // The corpus may have moved to another space while the search was on its way, and two places are compared in one space only.
  const profile = now === space ? asking : profileNeed(packed, statistics, now, seedCorpus.terms.table);
  const usable = (seed: KnownDocument) => modelFor({ space: now && spaceOfPair({ space: now }, need.id, seed.document.id) }, modelOf(seed));
  return ok({ matches: rankMatches(scoreSeeds(profile, candidates, seedCorpus, usable, limit), limit), candidateIds });
}
