import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startMeilisearch, type EmbeddedMeilisearch } from '@musubi/platform/embedded/embedded-meilisearch';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';
import { evaluateCollection } from './evaluate-collection.js';
import { evaluateLearning } from './evaluate-learning.js';
import { evaluateWeights } from './evaluate-weights.js';
import { WEIGHTS_GRID } from './weights-grid.js';

const directory = temporaryDirectory('musubi-evaluation-');
let server: EmbeddedMeilisearch;
beforeAll(async () => { server = await startMeilisearch({ dataDir: join(directory, 'server') }); }, 60_000);
afterAll(async () => { await server.stop(); rmSync(directory, { recursive: true, force: true }); });

function collection() {
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(directory, name), lines.join('\n'));
    return join(directory, name);
  };
  const line = (id: string, text: string, title = '') => JSON.stringify({ id, title, text });
  return {
    corpusFile: write('corpus.jsonl', [
      line('d/1', '超伝導磁石による浮上と推進', '磁気浮上鉄道'), line('d/2', '高温に強い米を育てる', '米の品種改良'), line('d/3', 'ｴﾝｼﾞﾝの燃焼', 'エンジン'), line('d/4', ''),
    ]),
    queriesFile: write('queries.jsonl', [line('q1', '磁気で浮上する鉄道'), line('q2', '暑さに負けない米'), line('q3', 'エンジン'), line('q4', '😀')]),
    qrelsFile: write('qrels.tsv', ['q1\td/1\t1', 'q2\td/2\t1', 'q3\td/3\t1', 'q4\td/4\t1']),
  };
}

describe('evaluateCollection', () => {
  it.each(['forward', 'reverse'] as const)('measures the matcher and BM25 %s', async (direction) => {
    const seen: number[] = [];
    const result = await evaluateCollection({ ...collection(), lang: 'ja', direction, meili: server, onProgress: (done) => seen.push(done) });
    expect(result).toMatchObject({ ok: true, value: { 'ndcg@10': 0.75, 'recall@50': 0.75, 'mrr@10': 0.75, coverage50: 1 } });
    expect(result).toMatchObject({ value: { baselines: { bm25: { 'ndcg@10': 0.75, coverage50: 1 } }, significance: { bm25: { difference: 0, p: 1 } } } });
    expect(seen).toEqual([1, 2, 3, 4]);
  }, 60_000);

  it('says which line is malformed', async () => {
    const files = collection();
    writeFileSync(files.qrelsFile, 'q1 d/1 1');
    expect(await evaluateCollection({ ...files, lang: 'ja', direction: 'forward', meili: server }))
      .toMatchObject({ ok: false, error: { code: 'matching.collection_malformed', params: { line: 1 } } });
  });
});

describe('evaluateLearning', () => {
  const measured = (decided: number, seeds: readonly number[]) => evaluateLearning({ ...collection(), lang: 'ja', meili: server, decided, seeds });

  it('measures on the queries that were not decided, the same ones for the same seed, and learns nothing from a few', async () => {
    const runs = await measured(2, [1, 2, 1]);
    const value = runs.ok ? runs.value : [];
    expect(value.map(({ seed }) => seed)).toEqual([1, 2, 1]);
    expect(value[2]).toEqual(value[0]);
    for (const run of value) expect(run).toMatchObject({ decided: 2, measured: 2, adopted: false, tried: null, learnt: run.base });
  }, 60_000);

  it('says so when every query would be decided', async () => {
    expect(await measured(4, [1])).toMatchObject({ ok: false, error: { code: 'matching.nothing_to_measure' } });
  });
});

describe('evaluateWeights', () => {
  it('measures words alone and each point of the grid', async () => {
    const files = collection();
    // Of both the words are the same: only that they stand together tells q5's answer.
    appendFileSync(files.corpusFile, ['', ...['d/5 超伝導 酵母 磁石 発酵', 'd/6 酵母 発酵 超伝導 磁石'].map((text) => JSON.stringify({ id: text.slice(0, 3), title: '', text: text.slice(4) }))].join('\n'));
    writeFileSync(files.queriesFile, JSON.stringify({ id: 'q5', title: '', text: '酵母 発酵' }));
    writeFileSync(files.qrelsFile, 'q5\td/6\t1');
    const result = await evaluateWeights({ ...files, lang: 'ja', meili: server });
    const { words, tried } = result.ok ? result.value : { words: Number.NaN, tried: [] };
    expect(tried).toHaveLength(WEIGHTS_GRID.length);
    expect(words).toBeLessThan(1);
    for (const [place, { proximity }] of WEIGHTS_GRID.entries()) if (proximity > 0) expect(tried[place]).toBe(1);
  }, 60_000);
});
