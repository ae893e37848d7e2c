import { setImmediate } from 'node:timers/promises';
import type { Database } from '@musubi/platform/database/database';
import { pagesById } from '@musubi/platform/database/pages-by-id';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import type { AnalysedDocument } from '../domain/analysis/analyse-document.js';
import { Vocabulary } from '../domain/analysis/vocabulary.js';
import type { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { termsOf } from '../domain/analysis/packed-document.js';
import type { TermLists } from '../domain/semantics/term-lists.js';
import type { Corpus } from '../domain/statistics/corpus.js';

/** About 10 ms. */
const documentsAtOnce = 5_000;
/** About 20 ms. */
const rowsAtOnce = 200;
const mostTaught = 20_000;

/** What another thread needs to learn from a corpus. */
export async function termListsOf(corpus: Corpus): Promise<TermLists> {
  return joined([...corpus.documents()].map(({ document }) => termsOf(document)), corpus.vocabulary);
}

/**
 * The same of a large catalogue's rows without the corpus in memory: of about `most` of them, for its main directions are those of a part of it, and learning
 * takes as long as there are documents. The same ones for the same catalogue.
 */
export async function termListsOfRows(documents: Pick<IndexedDocumentRepository, 'countStanding' | 'teaching'>, database: Pick<Database, 'asSystem'>, most = mostTaught): Promise<TermLists> {
  const all = await database.asSystem(() => documents.countStanding('seed'));
  const [vocabulary, lists]: [Vocabulary, Int32Array[]] = [new Vocabulary(), []];
  const read = (after: string): Promise<AnalysedDocument[]> => database.asSystem(() => documents.teaching('seed', { analyser: analyserVersion, share: most / all }, after, rowsAtOnce));
  for await (const page of pagesById(read, ({ id }) => id)) {
    for (const document of page) lists.push(termsOf(vocabulary.pack({ ...document, chunks: [] })));
  }
  return { ...await joined(lists, vocabulary), documents: all };
}

async function joined(lists: readonly Int32Array[], vocabulary: Vocabulary): Promise<TermLists> {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  const numbers = new Int32Array(starts.at(-1) ?? 0);
  for (const [i, list] of lists.entries()) {
    numbers.set(list, starts[i]);
    if (i % documentsAtOnce === 0) await setImmediate();
  }
  return { documents: lists.length, terms: vocabulary.terms(), numbers, starts };
}
