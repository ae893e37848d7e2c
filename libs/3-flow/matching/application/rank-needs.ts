import { err, ok, type Result } from '@musubi/kernel';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { letsThrough, type MatchFilter } from '../domain/candidates/match-filter.js';
import { nearestDocuments } from '../domain/candidates/nearest-documents.js';
import type { MatchModel } from '../domain/scoring/features.js';
import { modelFor } from '../domain/scoring/model-for.js';
import { profileNeed } from '../domain/scoring/need-profile.js';
import { nothingToMatch, type NothingToMatch } from '../domain/scoring/nothing-to-match.js';
import { rankCalled } from '../domain/scoring/rank-matches.js';
import { scorePair } from '../domain/scoring/score-seeds.js';
import { seedCalls } from '../domain/scoring/seed-calls.js';
import { spaceOfPair } from '../domain/semantics/space-for.js';
import type { Corpus, KnownDocument } from '../domain/statistics/corpus.js';
import type { Ranking } from './rank-seeds.js';

/** A seed says more than a need asks for: more of its words have to be tried. */
const SEED_TERM_LIMIT = 48;

/** Needs that are about the same and share no strong word with the seed: a need is short and says it in other words. */
const NEAREST = 100;

export interface NeedRanking extends Ranking {
  /** How loudly the seed calls each of the ranked ones. */
  readonly calls: ReadonlyMap<string, number>;
}

/**
 * A new seed against the open needs, those first that it calls loudest; each pair has the score it would have the other way
 * round, without feedback. Throws SearchUnavailable.
 */
export async function rankNeeds(question: {
  readonly seed: AnalysedDocument;
  readonly needs: CandidateSource;
  /** What the index holds; what is not here yet is met when it is. */
  readonly needCorpus: Corpus;
  readonly seedCorpus: Corpus;
  readonly model: MatchModel;
  readonly filter?: MatchFilter;
  /** Needs that are asked whatever the search finds, beside as many others as `limit` says. */
  readonly always?: ReadonlySet<string>;
  readonly limit: number;
}): Promise<Result<NeedRanking, NothingToMatch>> {
  const { needs, needCorpus, seedCorpus, model, filter = {}, always = new Set<string>(), limit } = question;
  const { statistics } = seedCorpus;
  const profile = profileNeed(seedCorpus.vocabulary.pack(question.seed), statistics, null, seedCorpus.terms.table);
  const nothing = nothingToMatch(profile, needCorpus.statistics);
  if (nothing) return err(nothing);
  const found = await needs.find({ asking: profile, corpus: needCorpus, filter, termLimit: SEED_TERM_LIMIT });
  // Placed only now: the corpora may have moved to another space while the search was on its way.
  const { terms } = seedCorpus;
  const seed = seedCorpus.see(question.seed);
  const asked = [...always].filter((id) => isLetThrough(needCorpus.get(id), filter));
  const candidateIds = [...new Set([...found, ...nearestDocuments(needCorpus, seed.vector, filter, NEAREST), ...asked])];
  const called = candidateIds.flatMap((id) => needCorpus.get(id) ?? []).map(({ document }) => {
    const space = spaceOfPair(seedCorpus, document.id, question.seed.id);
    const need = profileNeed(document, statistics, space, terms.table);
    return { ...scorePair(need, seed, statistics, modelFor({ space }, model)), id: document.id, call: seedCalls(need, seed, statistics) };
  });
  return ok({ matches: rankCalled(called, limit, always), calls: new Map(called.map(({ id, call }) => [id, call])), candidateIds });
}

function isLetThrough(need: KnownDocument | undefined, filter: MatchFilter): boolean {
  return need !== undefined && letsThrough(filter, need.facts);
}
