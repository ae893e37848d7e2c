import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Evaluation } from '@musubi/matching';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { z } from 'zod';
import { evaluateOn } from './evaluate-collection.js';
import { withThrowawaySearch } from './with-throwaway-search.js';

export interface NamedEvaluation {
  readonly collection: string;
  readonly direction: 'forward' | 'reverse';
  readonly evaluation: Evaluation;
}

const files = ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv', 'meta.json'] as const;
const metaShape = z.object({ lang: z.enum(['en', 'ja']) });

/** Every collection below a folder, both ways, over one search server. Throws StartProblem with one line on what is wrong. */
export async function evaluateAll(folder: string): Promise<NamedEvaluation[]> {
  const names = collectionsIn(folder);
  return withThrowawaySearch(async (meili) => {
    const evaluations: NamedEvaluation[] = [];
    for (const collection of names) {
      const [corpus, queries, qrels, meta] = files.map((file) => join(folder, collection, file)) as [string, string, string, string];
      const lang = languageOf(meta);
      for (const direction of ['forward', 'reverse'] as const) {
        const evaluation = await evaluateOn(meili, { corpus, queries, qrels, lang, direction }, `${collection} ${direction}`);
        evaluations.push({ collection, direction, evaluation });
      }
    }
    return evaluations;
  });
}

function collectionsIn(folder: string): string[] {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => files.every((file) => existsSync(join(folder, name, file)))).sort() : [];
  if (names.length === 0) throw new StartProblem(`${folder} has no folder with ${files.join(', ')}`);
  return names;
}

function languageOf(file: string): 'en' | 'ja' {
  try {
    return metaShape.parse(JSON.parse(readFileSync(file, 'utf8'))).lang;
  } catch {
    throw new StartProblem(`${file} does not say "lang": "en" or "ja"`);
  }
}
