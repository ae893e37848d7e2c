import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { temporaryDirectory } from '@musubi/platform/embedded/temporary-directory';

jest.setTimeout(120_000);

const folder = temporaryDirectory('musubi-evaluate-');
const ask = (name: string): readonly string[] => ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'].flatMap((file) => [`--${file.split('.')[0]}`, join(folder, name, file)]);
const subjects = [
  ['磁気浮上鉄道', '超伝導磁石による浮上と推進'], ['米の品種改良', '高温に強い米を育てる'], ['エンジン', 'エンジンの燃焼を調べる'], ['橋梁の診断', '橋の振動から傷みを知る'],
] as const;
const lines = (rows: readonly { readonly id: string; readonly title?: string; readonly text: string }[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

/** Whatever asks for a subject wants its own passage; the last question wants one that it shares no word with. */
beforeAll(() => {
  mkdirSync(join(folder, 'one'));
  const write = (file: string, content: string): void => writeFileSync(join(folder, 'one', file), content);
  write('corpus.jsonl', lines([...subjects.map(([title, text], i) => ({ id: `d${i}`, title, text })), { id: 'd4', text: '酵母' }]));
  write('queries.jsonl', lines([...subjects.map(([text], i) => ({ id: `q${i}`, text })), { id: 'q4', text: '超伝導' }]));
  write('qrels.tsv', [0, 1, 2, 3, 4].map((i) => `q${i}\td${i}\t1`).join('\n'));
  write('meta.json', '{"lang":"ja"}');
  cpSync(join(folder, 'one'), join(folder, 'two'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As people call it. */
async function evaluate(...options: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = promisify(execFile)(process.execPath, [resolve(__dirname, '../../apps/cli/musubi.mjs'), 'evaluate', ...options],
    { env: { PATH: process.env['PATH'], MUSUBI_MEILI_BIN: process.env['MUSUBI_MEILI_BIN'] } });
  return command.then((written) => ({ code: 0, ...written }), (error: { code: number; stdout: string; stderr: string }) => error);
}
const told = async (...options: readonly string[]): Promise<unknown> => JSON.parse((await evaluate(...options, '--json')).stdout);

const milliseconds = expect.any(Number) as number;
const measures = { 'ndcg@10': 0.8, 'recall@10': 0.8, 'recall@50': 0.8, 'mrr@10': 0.8, p50_ms: milliseconds, p95_ms: milliseconds, coverage50: 1 };
const measured = { ...measures, baselines: { bm25: measures }, significance: { bm25: { difference: 0, p: 1 } } };

test('musubi evaluate tells every measure of the matcher and of BM25 beside it, in both directions', async () => {
  expect(await told(...ask('one'), '--lang', 'ja')).toEqual(measured);
  expect(await told(...ask('one'), '--lang', 'ja', '--direction', 'reverse')).toEqual(measured);
});

test('musubi evaluate --all tells the same of each collection below a folder, both ways', async () => {
  expect(await told('--all', folder)).toEqual(['one', 'two'].flatMap((collection) => ['forward', 'reverse'].map((direction) => ({ collection, direction, ...measured }))));
});

test('musubi evaluate --learn decides as many queries as it is told and measures the others, for each seed', async () => {
  const quality = { 'ndcg@10': expect.any(Number) as number };
  const run = (seed: number) => ({ seed, decided: 2, measured: 3, base: quality, learnt: quality, adopted: false, tried: null });
  const learning = [...ask('one'), '--lang', 'ja', '--learn', '--decided', '2'];
  expect(await told(...learning, '--seed', '3')).toEqual(run(3));
  const several = await told(...learning, '--seed', '1-2') as { base: number; runs: { base: Record<string, number> }[] };
  expect(several).toEqual({ base: several.base, learnt: several.base, gain: 0, leastGain: 0, adopted: 0, runs: [run(1), run(2)] });
  expect(several.base).toBeCloseTo(several.runs.reduce((sum, { base }) => sum + (base['ndcg@10'] ?? 0), 0) / 2, 4);
});

test.each([
  ['queries.jsonl', '{"id":"q","text":"x"}\n{"id":"r"', /queries\.jsonl:2: not a JSON object/u], ['qrels.tsv', 'q0\td0\t1\nq1 d1 1', /qrels\.tsv:2: not query, document and a number/u],
  ['corpus.jsonl', '{"id":"d","text":"x"}\n{"id":"d","text":"y"}', /corpus\.jsonl:2: the id d occurs twice/u],
])('musubi evaluate names file and line of what is wrong in %s', async (file, content, message) => {
  const name = `bad-${file}`;
  const bad = join(folder, name);
  cpSync(join(folder, 'one'), bad, { recursive: true });
  try {
    writeFileSync(join(bad, file), content);
    expect(await evaluate(...ask(name), '--lang', 'ja')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(message) as string });
  } finally {
    rmSync(bad, { recursive: true });
  }
});

test.each<[string, () => readonly string[], string]>([
  ['no corpus', () => ['--lang', 'ja'], '--corpus is missing'],
  ['a language that it does not know', () => [...ask('one'), '--lang', 'fr'], '--lang is en or ja'],
  ['a direction that there is not', () => [...ask('one'), '--lang', 'ja', '--direction', 'up'], '--direction is forward or reverse'],
  ['a folder without collections', () => ['--all', join(folder, 'one')], 'has no folder with corpus.jsonl'],
  ['no query to be decided', () => [...ask('one'), '--lang', 'ja', '--learn', '--decided', '0'], '--decided is a whole number from 1 on'],
])('musubi evaluate given %s says in one line what is wrong', async (_, options, message) => {
  const { code, stdout, stderr } = await evaluate(...options());
  expect([code, stdout, stderr.trim().split('\n')]).toEqual([1, '', [expect.stringContaining(message)]]);
});

test('musubi evaluate --bilingual: learnt terms at least double what is found in the other language, and take nothing from the own', async () => {
  type Comparison = Record<'before' | 'after', { 'recall@10': number }>;
  const { japaneseToEnglish, englishToJapanese, asItIs } = await told('--bilingual') as Record<'japaneseToEnglish' | 'englishToJapanese' | 'asItIs', Comparison>;
  for (const { before, after } of [japaneseToEnglish, englishToJapanese]) {
    expect(before['recall@10']).toBeGreaterThan(0);
    expect(after['recall@10']).toBeGreaterThanOrEqual(2 * before['recall@10']);
  }
  expect(asItIs.after['recall@10']).toBe(asItIs.before['recall@10']);
});
