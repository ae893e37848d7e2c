import { randomUUID } from 'node:crypto';
import { fail, isOk, ok, type DomainError, type Result } from '@musubi/kernel';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import type { DecidedNeed } from '../domain/learning/decided-need.js';
import type { HeldOutTest } from '../domain/learning/held-out-test.js';
import { learnFromDecisions } from '../domain/learning/learn-from-decisions.js';
import { runToEnd } from '../domain/learning/run-steps.js';
import { SeedHistory } from '../domain/learning/seed-history.js';
import { ndcg } from '../domain/measures/ranking-measures.js';
import { mean } from '../domain/measures/summary.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import type { MatchFeatures, MatchModel } from '../domain/scoring/features.js';
import type { RankedMatch } from '../domain/scoring/rank-matches.js';
import type { Corpus } from '../domain/statistics/corpus.js';
import { candidatesBySize } from '../infrastructure/candidates-by-size.js';
import { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';
import type { EvaluationRequest } from './evaluate-collection.js';
import { evaluationCorpora, fillIndex } from './evaluation-corpora.js';
import { makeTrial, type Question } from './evaluation-trial.js';
import { featureRow, learningSetting, namedWeights } from './learning-setting.js';
import { rankSeeds } from './rank-seeds.js';
import { readCollection } from './read-collection.js';
import { shuffled } from './shuffled.js';

export interface LearningEvaluationRequest extends Omit<EvaluationRequest, 'direction'> {
  /** How many queries are decided before, or every second one. */
  readonly decided: number | 'half';
  /** Which ones, once for each seed: the same seed, the same queries. */
  readonly seeds: readonly number[];
}

interface Quality {
  readonly 'ndcg@10': number;
}

/** What learning brings, on queries that were not decided. */
export interface LearningEvaluation {
  readonly seed: number;
  readonly decided: number;
  readonly measured: number;
  readonly base: Quality;
  /** With the learnt model if it was adopted, else the base again. */
  readonly learnt: Quality;
  readonly adopted: boolean;
  /** Learnt weights, adopted or not, what they would have brought, and the test that decided; null: too few queries to learn from. */
  readonly tried: (Quality & { readonly weights: Readonly<Record<string, number>>; readonly heldOut: HeldOutTest }) | null;
}

/** A liaison has seen so many of each query. */
const DECISIONS_PER_QUERY = 20;
const DEPTH = 10;

/**
 * Decides the base's best 20 for some queries as the judgements say, learns from that as a university would, and measures
 * both models on the other queries. Fails as evaluateCollection, and with matching.nothing_to_measure.
 */
export async function evaluateLearning(request: LearningEvaluationRequest): Promise<Result<LearningEvaluation[], DomainError>> {
  const collection = await readCollection(request);
  if (!isOk(collection)) return collection;
  const trial = makeTrial(collection.value, request.lang, 'forward');
  const { length } = trial.questions;
  const decided = request.decided === 'half' ? Math.floor(length / 2) : request.decided;
  if (decided >= length) return fail('matching.nothing_to_measure', `of ${length} queries with something relevant at most ${length - 1} can be decided`);
  const index = new MeiliMatchIndex(request.meili, `evaluation_${randomUUID()}`);
  try {
    await fillIndex(index, trial.seeds);
    const { seedCorpus } = await evaluationCorpora(trial);
    const rank = rankingOf(candidatesBySize(index), seedCorpus);
    const evaluations: LearningEvaluation[] = [];
    for (const seed of request.seeds) {
      const questions = shuffled(trial.questions, seed);
      const measured = await measureLearning(questions.slice(0, decided), questions.slice(decided), rank, seedCorpus);
      evaluations.push({ seed, ...measured });
      request.onProgress?.(evaluations.length, request.seeds.length);
    }
    return ok(evaluations);
  } finally {
    await index.drop();
  }
}

type Rank = (question: Question, model: MatchModel) => Promise<readonly RankedMatch[]>;

/** What the base says of a query is the same each time, so it is asked once. */
function rankingOf(seeds: CandidateSource, seedCorpus: Corpus): Rank {
  const byBase = new Map<string, readonly RankedMatch[]>();
  return async ({ id, text }, model) => {
    const known = model === DEFAULT_MODEL ? byBase.get(id) : undefined;
    if (known) return known;
    const ranking = await rankSeeds({ need: analyseDocument(id, text), seeds, seedCorpus, modelOf: () => model, limit: DECISIONS_PER_QUERY });
    const matches = ranking.ok ? ranking.value.matches : [];
    if (model === DEFAULT_MODEL) byBase.set(id, matches);
    return matches;
  };
}

async function measureLearning(
  decided: readonly Question[], others: readonly Question[], rank: Rank, seedCorpus: Corpus,
): Promise<Omit<LearningEvaluation, 'seed'>> {
  const needs: DecidedNeed[] = [];
  for (const question of decided) needs.push(decide(question, await rank(question, DEFAULT_MODEL), seedCorpus));
  const { learnt } = runToEnd(learnFromDecisions(needs, learningSetting, undefined));
  const weights = learnt && namedWeights(learnt.weights);
  const model = weights && { version: 'learnt', weights: weights as unknown as MatchFeatures, history: new SeedHistory(needs) };
  const qualities: { base: number; tried: number }[] = [];
  for (const question of others) {
    const quality = async (by: MatchModel): Promise<number> => ndcg((await rank(question, by)).map(({ id }) => id), question.relevance, DEPTH);
    const base = await quality(DEFAULT_MODEL);
    qualities.push({ base, tried: model ? await quality(model) : base });
  }
  const [base, tried] = [rounded(mean(qualities.map((quality) => quality.base))), rounded(mean(qualities.map((quality) => quality.tried)))];
  return {
    decided: decided.length, measured: others.length, base: { 'ndcg@10': base },
    learnt: { 'ndcg@10': learnt?.won ? tried : base }, adopted: learnt?.won ?? false,
    tried: learnt && weights ? { 'ndcg@10': tried, weights, heldOut: learnt.test } : null,
  };
}

function decide({ id, text, relevance }: Question, ranked: readonly RankedMatch[], seedCorpus: Corpus): DecidedNeed {
  return {
    needId: id, meaning: seedCorpus.see(analyseDocument(id, text)).vector,
    matches: ranked.map((match) => ({
      seedId: match.id, outcome: (relevance.get(match.id) ?? 0) > 0 ? 'accepted' : 'declined', lesson: 'relevance', features: featureRow(match.features),
    })),
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
