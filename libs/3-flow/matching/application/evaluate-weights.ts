import { randomUUID } from 'node:crypto';
import { isOk, ok, type DomainError, type Result } from '@musubi/kernel';
import { allTerms, analyseDocument } from '../domain/analysis/analyse-document.js';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { ndcg } from '../domain/measures/ranking-measures.js';
import { mean } from '../domain/measures/summary.js';
import { candidatesBySize } from '../infrastructure/candidates-by-size.js';
import { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';
import type { EvaluationRequest } from './evaluate-collection.js';
import { baselineOf } from './evaluation-baseline.js';
import { evaluationCorpora, fillIndex } from './evaluation-corpora.js';
import { makeTrial, type Question } from './evaluation-trial.js';
import { rankSeeds } from './rank-seeds.js';
import { readCollection } from './read-collection.js';
import { modelOfWeights, type TextWeights, WEIGHTS_GRID, WORDS_ALONE } from './weights-grid.js';

/** nDCG@10 on one collection. */
export interface WeightsTried {
  readonly bm25: number;
  readonly words: number;
  /** By the place in WEIGHTS_GRID. */
  readonly tried: readonly number[];
}

/** So many questions are asked of a collection, evenly over it: each is asked once for each point of the grid. */
const MOST_QUESTIONS = 300;
const DEPTH = 10;

/** Every point of the grid on one public collection, forward. Fails as evaluateCollection. Throws SearchUnavailable. */
export async function evaluateWeights(request: Omit<EvaluationRequest, 'direction'>): Promise<Result<WeightsTried, DomainError>> {
  const collection = await readCollection(request);
  if (!isOk(collection)) return collection;
  const trial = makeTrial(collection.value, request.lang, 'forward');
  const questions = evenly(trial.questions, MOST_QUESTIONS);
  const index = new MeiliMatchIndex(request.meili, `evaluation_${randomUUID()}`);
  try {
    await fillIndex(index, trial.seeds);
    const { seedCorpus } = await evaluationCorpora(trial);
    const bm25 = baselineOf(trial);
    const qualities: number[][] = [];
    for (const { id, text, relevance } of questions) {
      const need = analyseDocument(id, text);
      const seeds = askedOnce(candidatesBySize(index));
      const quality = async (weights: TextWeights): Promise<number> => {
        const model = modelOfWeights(weights);
        const ranking = await rankSeeds({ need, seeds, seedCorpus, modelOf: () => model, limit: DEPTH });
        return ndcg(ranking.ok ? ranking.value.matches.map((match) => match.id) : [], relevance, DEPTH);
      };
      const row = [ndcg(bm25.rank(allTerms(need), DEPTH), relevance, DEPTH)];
      for (const weights of [WORDS_ALONE, ...WEIGHTS_GRID]) row.push(await quality(weights));
      qualities.push(row);
      request.onProgress?.(qualities.length, questions.length);
    }
    const [plain = 0, words = 0, ...tried] = (qualities[0] ?? []).map((_, column) => mean(qualities.map((row) => row[column] ?? 0)));
    return ok({ bm25: plain, words, tried });
  } finally {
    await index.drop();
  }
}

/** Which seeds are looked at does not depend on the weights. */
function askedOnce(seeds: CandidateSource): CandidateSource {
  let found: Promise<readonly string[]> | undefined;
  return { find: (question) => (found ??= seeds.find(question)) };
}

function evenly(questions: readonly Question[], most: number): Question[] {
  const step = Math.max(1, questions.length / most);
  return Array.from({ length: Math.min(most, questions.length) }, (_, i) => questions[Math.floor(i * step)]).flatMap((question) => question ?? []);
}
