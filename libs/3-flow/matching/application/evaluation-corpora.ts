import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import { SemanticSpace } from '../domain/semantics/semantic-basis.js';
import { Corpus } from '../domain/statistics/corpus.js';
import { learnSemantics } from '../infrastructure/learn-in-thread.js';
import type { MeiliMatchIndex } from '../infrastructure/meili-match-index.js';
import type { EvaluationTrial } from './evaluation-trial.js';
import { termListsOf } from './term-lists-of.js';

const facts = { tenantId: 'evaluation', version: 1, kind: 'evaluation', audience: ['public'] };

export async function fillIndex(index: MeiliMatchIndex, documents: readonly AnalysedDocument[]): Promise<void> {
  await index.create();
  await index.put(documents.map((document) => ({ document, ...facts })));
}

/** A collection in memory, its meanings learnt as the product learns them. */
export async function evaluationCorpora({ seeds, needs }: EvaluationTrial): Promise<{ readonly seedCorpus: Corpus; readonly needCorpus: Corpus }> {
  const vocabulary = new Vocabulary();
  const [seedCorpus, needCorpus] = [new Corpus(vocabulary), new Corpus(vocabulary)];
  for (const seed of seeds) seedCorpus.put(seed, facts);
  for (const need of needs) needCorpus.put(need, facts);
  const space = new SemanticSpace(await learnSemantics(await termListsOf(seedCorpus)), vocabulary);
  for (const corpus of [seedCorpus, needCorpus]) for (const _ of corpus.moveTo(space));
  return { seedCorpus, needCorpus };
}
