import { setImmediate } from 'node:timers/promises';
import { termsOf } from '../domain/analysis/packed-document.js';
import type { TermLists } from '../domain/semantics/term-lists.js';
import type { Corpus } from '../domain/statistics/corpus.js';

/** About 10 ms. */
const documentsAtOnce = 5_000;

/** The main directions of a hundred thousand documents are those of a fifth of them; learning takes as long as there are documents. */
const mostTaught = 20_000;

/** What another thread needs to learn from a corpus: of a large one about `most` documents, the same ones for the same catalogue. */
export async function termListsOf(corpus: Corpus, most = mostTaught): Promise<TermLists> {
  const { documents } = corpus.statistics;
  const lists = [...corpus.documents()].filter(({ document }) => shareOf(document.id) < most / documents).map(({ document }) => termsOf(document));
  const starts = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  const numbers = new Int32Array(starts.at(-1) ?? 0);
  for (const [i, list] of lists.entries()) {
    numbers.set(list, starts[i]);
    if (i % documentsAtOnce === 0) await setImmediate();
  }
  return { documents, terms: corpus.vocabulary.terms(), numbers, starts };
}

/** 0–1, the same for the same document wherever it is asked (FNV-1a). */
function shareOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
