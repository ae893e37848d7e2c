import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { z } from 'zod';

/** One test collection: its name and where its files are. */
export interface CollectionFolder {
  readonly name: string;
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
  readonly lang: 'en' | 'ja';
}

const files = ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv', 'meta.json'] as const;
const metaShape = z.object({ lang: z.enum(['en', 'ja']) });

/** Every collection below a folder, by name. Throws StartProblem where there is none, or one does not say its language. */
export function collectionsIn(folder: string): CollectionFolder[] {
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => files.every((file) => existsSync(join(folder, name, file)))).sort() : [];
  if (names.length === 0) throw new StartProblem(`${folder} has no folder with ${files.join(', ')}`);
  return names.map((name) => {
    const [corpus, queries, qrels, meta] = files.map((file) => join(folder, name, file)) as [string, string, string, string];
    return { name, corpus, queries, qrels, lang: languageOf(meta) };
  });
}

function languageOf(file: string): 'en' | 'ja' {
  try {
    return metaShape.parse(JSON.parse(readFileSync(file, 'utf8'))).lang;
  } catch {
    throw new StartProblem(`${file} does not say "lang": "en" or "ja"`);
  }
}
