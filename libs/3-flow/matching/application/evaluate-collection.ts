import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { isOk, ok, type DomainError, type Result } from '@musubi/kernel';
import type { Language } from '../domain/analysis/match-text.js';
import { allTerms, analyseDocument } from '../domain/analysis/analyse-document.js';
import { coverageOf } from '../domain/measures/coverage.js';
import type { Significance } from '../domain/measures/paired-significance.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { candidatesBySize } from '../infrastructure/candidates-by-size.js';
import { MeiliMatchIndex, type MeiliConnection } from '../infrastructure/meili-match-index.js';
import { baselineOf } from './evaluation-baseline.js';
import { evaluationCorpora, fillIndex } from './evaluation-corpora.js';
import { measure, significance, type Answer, type Measures } from './evaluation-score.js';
import { makeTrial, type Direction, type EvaluationTrial, type Question } from './evaluation-trial.js';
import { rankNeeds } from './rank-needs.js';
import { rankSeeds, type Ranking } from './rank-seeds.js';
import { readCollection, type CollectionFiles } from './read-collection.js';

export interface Evaluation extends Measures {
  readonly baselines: { readonly bm25: Measures };
  /** Of nDCG@10 against BM25, over the questions. */
  readonly significance: { readonly bm25: Significance };
}

export interface EvaluationRequest extends CollectionFiles {
  readonly lang: Language;
  readonly direction: Direction;
  /** A server to use; the evaluation makes its own index there and deletes it. */
  readonly meili: MeiliConnection;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The deepest rank that a measure looks at. */
const DEPTH = 50;

/**
 * Measures the product's own matcher on a public collection, and plain BM25 beside it. Fails with
 * matching.collection_unreadable or matching.collection_malformed (file and line). Throws SearchUnavailable.
 */
export async function evaluateCollection(request: EvaluationRequest): Promise<Result<Evaluation, DomainError>> {
  const collection = await readCollection(request);
  if (!isOk(collection)) return collection;
  const trial = makeTrial(collection.value, request.lang, request.direction);
  const index = new MeiliMatchIndex(request.meili, `evaluation_${randomUUID()}`);
  try {
    await fillIndex(index, request.direction === 'forward' ? trial.seeds : trial.needs);
    return ok(await runTrial(trial, index, request.onProgress));
  } finally {
    await index.drop();
  }
}

async function runTrial(
  trial: EvaluationTrial, index: MeiliMatchIndex, onProgress: EvaluationRequest['onProgress'],
): Promise<Evaluation> {
  const rank = await matcherOf(trial, index);
  const bm25 = baselineOf(trial);
  const answers: { matcher: Answer; bm25: Answer }[] = [];
  for (const question of trial.questions) {
    const expected = await timed(async () => bm25.rank(allTerms(analyseDocument(question.id, question.text)), DEPTH));
    const found = await timed(() => rank(question));
    answers.push({
      matcher: { ...found, ranked: found.result.matches.map(({ id }) => id), coverage: coverageOf(expected.result, found.result.candidateIds) },
      bm25: { ...expected, ranked: expected.result, coverage: 1 },
    });
    onProgress?.(answers.length, trial.questions.length);
  }
  const relevances = trial.questions.map(({ relevance }) => relevance);
  return {
    ...measure(answers.map(({ matcher }) => matcher), relevances),
    baselines: { bm25: measure(answers.map((answer) => answer.bm25), relevances) },
    significance: { bm25: significance(answers.map(({ matcher }) => matcher), answers.map((answer) => answer.bm25), relevances) },
  };
}

/** From the text of a question to its ranking, as the product does it in that direction. */
async function matcherOf(trial: EvaluationTrial, index: MeiliMatchIndex): Promise<(question: Question) => Promise<Ranking>> {
  const { seedCorpus, needCorpus } = await evaluationCorpora(trial);
  const candidates = candidatesBySize(index);
  return async ({ id, text }) => {
    const asking = analyseDocument(id, text);
    const result = trial.direction === 'forward'
      ? await rankSeeds({ need: asking, seeds: candidates, seedCorpus, modelOf: () => DEFAULT_MODEL, limit: DEPTH })
      : await rankNeeds({ seed: asking, needs: candidates, needCorpus, seedCorpus, model: DEFAULT_MODEL, limit: DEPTH });
    return isOk(result) ? result.value : { matches: [], candidateIds: [] };
  };
}

async function timed<T>(run: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const start = performance.now();
  const result = await run();
  return { result, milliseconds: performance.now() - start };
}
