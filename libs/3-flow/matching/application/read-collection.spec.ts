import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCollection } from './read-collection.js';

const directory = mkdtempSync(join(tmpdir(), 'collection-'));
afterAll(() => rmSync(directory, { recursive: true }));

function files(corpus: string, queries = '{"id":"q","text":"x"}', qrels = 'q\td\t1') {
  const write = (name: string, content: string) => { writeFileSync(join(directory, name), content); return join(directory, name); };
  return { corpusFile: write('corpus', corpus), queriesFile: write('queries', queries), qrelsFile: write('qrels', qrels) };
}

describe('readCollection', () => {
  it('reads passages, queries and gains', async () => {
    expect(await readCollection(files('\ufeff{"id":"d","title":"t","text":"x"}\r\n\n{"id":"e","text":""}\n'))).toEqual({
      ok: true,
      value: {
        documents: [{ id: 'd', title: 't', text: 'x' }, { id: 'e', title: '', text: '' }],
        queries: [{ id: 'q', title: '', text: 'x' }], relevance: new Map([['q', new Map([['d', 1]])]]),
      },
    });
  });

  it.each([
    ['{"id":"d","text":"x"}\n{"id":"e"', undefined, undefined, /corpus:2: /], ['{"id":"d"}', undefined, undefined, /corpus:1: /],
    ['{"id":"d","text":"x"}\n\n{"id":"d","text":"y"}', undefined, undefined, /corpus:3: .*twice/],
    ['{"id":"d","text":"x"}', '[]', undefined, /queries:1: /], ['{"id":"d","text":"x"}', undefined, 'q\td', /qrels:1: /],
    ['{"id":"d","text":"x"}', undefined, 'q\td\t1\nq\te\tmany', /qrels:2: /], ['{"id":"d","text":"x"}', undefined, 'q d 1', /qrels:1: /],
    ['{"id":"d","text":"x"}', undefined, 'q\td\t', /qrels:1: /],
  ])('%j %j %j is malformed', async (corpus, queries, qrels, message) => {
    expect(await readCollection(files(corpus, queries, qrels)))
      .toMatchObject({ ok: false, error: { code: 'matching.collection_malformed', message: expect.stringMatching(message) } });
  });

  it('names a file that is not there', async () => {
    const given = { ...files('{"id":"d","text":"x"}'), qrelsFile: join(directory, 'none') };
    expect(await readCollection(given)).toMatchObject({ ok: false, error: { code: 'matching.collection_unreadable', path: given.qrelsFile } });
  });
});
