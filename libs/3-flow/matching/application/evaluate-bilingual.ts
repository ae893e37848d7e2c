import { randomUUID } from 'node:crypto';
import { isOk } from '@musubi/kernel';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import { NO_TERMS_LEARNT } from '../domain/bilingual/term-table.js';
import type { CandidateSource } from '../domain/candidates/candidate-source.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { SemanticSpace } from '../domain/semantics/semantic-basis.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { learnSemantics } from '../infrastructure/learn-in-thread.js';
import { candidatesBySize } from '../infrastructure/candidates-by-size.js';
import { MeiliMatchIndex, type MeiliConnection } from '../infrastructure/meili-match-index.js';
import { type BilingualQuestion, type BilingualTrial, type CatalogueNeed, type CatalogueSeed, learnFolds, makeBilingualTrial } from './bilingual-trial.js';
import { measure, type Measures } from './evaluation-score.js';
import { rankSeeds } from './rank-seeds.js';
import { termListsOf } from './term-lists-of.js';

type Figures = Pick<Measures, 'recall@10' | 'ndcg@10'>;

/** Without and with a table of terms. */
export interface Comparison {
  readonly before: Figures;
  readonly after: Figures;
}

export interface BilingualEvaluation {
  readonly needs: number;
  readonly seeds: number;
  /** Japanese needs, the right seeds in English only. */
  readonly japaneseToEnglish: Comparison;
  readonly englishToJapanese: Comparison;
  /** Japanese needs and the catalogue as it is: what must not suffer. */
  readonly asItIs: Comparison;
}

export interface BilingualRequest {
  readonly seeds: readonly CatalogueSeed[];
  readonly needs: readonly CatalogueNeed[];
  /** A server to use; the evaluation makes its own indexes there and deletes them. */
  readonly meili: MeiliConnection;
  readonly onProgress?: (done: number, total: number) => void;
}

const facts = { tenantId: 'evaluation', version: 1, kind: 'evaluation', audience: ['public'] };

/** The deepest rank that a measure looks at. */
const DEPTH = 50;

/**
 * How well a need finds seeds of the other language, with the product's own matcher, before and after a table of terms is
 * learnt from the rest of the catalogue. Throws SearchUnavailable.
 */
export async function evaluateBilingual({ seeds, needs, meili, onProgress }: BilingualRequest): Promise<BilingualEvaluation> {
  const tables = learnFolds(seeds, needs);
  const total = needs.length * 3;
  let done = 0;
  const compare = async (...languages: ['ja' | 'en', ('ja' | 'en')?]) =>
    compareOn(makeBilingualTrial(seeds, needs, tables, ...languages), meili, () => onProgress?.(done += 1, total));
  return {
    needs: needs.length, seeds: seeds.length,
    japaneseToEnglish: await compare('ja', 'en'),
    englishToJapanese: await compare('en', 'ja'),
    asItIs: await compare('ja'),
  };
}

async function compareOn(trial: BilingualTrial, meili: MeiliConnection, onQuestion: () => void): Promise<Comparison> {
  const index = new MeiliMatchIndex(meili, `evaluation_${randomUUID()}`);
  try {
    await index.create();
    await index.put(trial.seeds.map((document) => ({ document, ...facts })));
    const corpus = await corpusOf(trial);
    const seeds = candidatesBySize(index);
    const [before, after]: [string[][], string[][]] = [[], []];
    for (const question of trial.questions) {
      corpus.terms = NO_TERMS_LEARNT;
      before.push(await rank(question, corpus, seeds));
      corpus.terms = { version: 'fold', table: question.table };
      after.push(await rank(question, corpus, seeds));
      onQuestion();
    }
    return { before: figures(before, trial), after: figures(after, trial) };
  } finally {
    await index.drop();
  }
}

/** Meanings are learnt from what is indexed, as ever: of a right seed, from its one language. */
async function corpusOf({ seeds }: BilingualTrial): Promise<Corpus> {
  const corpus = new Corpus(new Vocabulary());
  for (const seed of seeds) corpus.put(seed, facts);
  const space = new SemanticSpace(await learnSemantics(await termListsOf(corpus)), corpus.vocabulary);
  for (const _ of corpus.moveTo(space));
  return corpus;
}

async function rank({ id, text }: BilingualQuestion, seedCorpus: Corpus, seeds: CandidateSource): Promise<string[]> {
  const result = await rankSeeds({ need: analyseDocument(id, text), seeds, seedCorpus, modelOf: () => DEFAULT_MODEL, limit: DEPTH });
  return isOk(result) ? result.value.matches.map((match) => match.id) : [];
}

function figures(rankings: readonly string[][], { questions }: BilingualTrial): Figures {
  const answers = rankings.map((ranked) => ({ ranked, milliseconds: 0, coverage: 1 }));
  const measures = measure(answers, questions.map(({ relevance }) => relevance));
  return { 'recall@10': measures['recall@10'], 'ndcg@10': measures['ndcg@10'] };
}
