import { setImmediate } from 'node:timers/promises';
import { termsOf } from '../domain/analysis/packed-document.js';
import type { TermLists } from '../domain/semantics/term-lists.js';
import type { Corpus } from '../domain/statistics/corpus.js';

/** About 10 ms. */
const documentsAtOnce = 5_000;

/** What another thread needs to learn from a corpus. */
export async function termListsOf(corpus: Corpus): Promise<TermLists> {
  const lists = [...corpus.documents()].map(({ document }) => termsOf(document));
  const starts = new Int32Array(lists.length + 1);
  for (const [i, { length }] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + length;
  const numbers = new Int32Array(starts.at(-1) ?? 0);
  for (const [i, list] of lists.entries()) {
    numbers.set(list, starts[i]);
    if (i % documentsAtOnce === 0) await setImmediate();
  }
  return { terms: corpus.vocabulary.terms(), numbers, starts };
}
