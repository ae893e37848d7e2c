import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(180_000);

/** In a system of its own, as people start it; what is given for other systems does not reach it. */
async function bench(...order: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath, [resolve(__dirname, '../../apps/cli/musubi.mjs'), 'bench', ...order, '--json'],
    { env: { PATH: process.env['PATH'], MUSUBI_MEILI_BIN: process.env['MUSUBI_MEILI_BIN'] } });
  return JSON.parse(stdout);
}

interface Spread { readonly p50_ms: number; readonly p95_ms: number }
type MatchResult = Spread & {
  readonly steps: Record<string, Spread & { share: number }>; readonly matcher: Spread & { needs_per_second: number };
  readonly coverage50: number; readonly worker_peak_mb: number; readonly needs_per_second: number; readonly build_seconds: Record<string, number>;
} & Record<'after_start' | 'answered' | 'new_seed' | 'meilisearch' | 'full_text', Spread>;

/** Of so few seeds all are looked at, and a process of Node takes some memory. */
function expectMeasured(result: MatchResult): void {
  const { steps, matcher, after_start: afterStart, answered, new_seed: newSeed, meilisearch, full_text: fullText } = result;
  for (const { p50_ms: half, p95_ms: most } of [result, matcher, afterStart, answered, newSeed, meilisearch, fullText]) {
    expect(half).toBeGreaterThan(0);
    expect(most).toBeGreaterThanOrEqual(half);
  }
  expect(Object.keys(steps)).toEqual(['request', 'queue', 'prepare', 'apply']);
  expect(Object.values(steps).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  expect(result.coverage50).toBe(1);
  expect(result.worker_peak_mb).toBeGreaterThan(40);
  expect(result.worker_peak_mb).toBeLessThan(700);
  for (const figure of [result.needs_per_second, matcher.needs_per_second, ...Object.values(result.build_seconds)]) expect(figure).toBeGreaterThan(0);
}

test.each(['postgres', 'redis'])('musubi bench match --queue %s measures a few needs against a few seeds beside raw Meilisearch and full text, and its steps add up', async (queue) => {
  const result = await bench('match', '--seeds', '20', '--needs', '2', '--burst', '--queue', queue) as MatchResult;
  // The command fails unless every need was looked at by the matcher; of so few seeds none may fit.
  expect(result).toMatchObject({ seeds: 20, needs: 2, rate: 'burst', queue, matches: expect.any(Number) as number });
  expectMeasured(result);
});

test('musubi bench match says which queue it does not know', async () => {
  await expect(bench('match', '--seeds', '20', '--queue', 'rabbit')).rejects.toMatchObject({ code: 1, stderr: '--queue is postgres or redis\n' });
});

test('musubi bench reindex builds everything anew while search and preview answer', async () => {
  const result = await bench('reindex', '--seeds', '200') as { seconds: Record<string, number>; memory_mb: Record<string, number> } & Record<'search' | 'preview', { answers: number; bad: number; longest_gap_ms: number }>;
  expect(result).toMatchObject({ seeds: 200, search: { bad: 0 }, preview: { bad: 0 } });
  for (const { answers, longest_gap_ms: gap } of [result.search, result.preview]) {
    expect(answers).toBeGreaterThan(0);
    expect(gap).toBeGreaterThan(0);
  }
  expect(Object.keys(result.seconds).sort()).toEqual(['both', 'match', 'people']);
  for (const figure of [...Object.values(result.seconds), ...Object.values(result.memory_mb)]) expect(figure).toBeGreaterThan(0);
});

test('musubi bench search types a need into search and form, and fails unless every answer is a good one', async () => {
  type Beside = Record<'product' | 'raw', { p50_ms: number }> & { requests: number; api_cpu_ms: number };
  const result = await bench('search', '--seeds', '20', '--needs', '1', '--typists', '1') as Record<'search' | 'facets' | 'preview', Beside> & { memory_mb: { api: number } };
  expect(result).toMatchObject({ seeds: 20, needs: 1, typists: 1 });
  for (const { product, raw, requests, api_cpu_ms: cpu } of [result.search, result.facets, result.preview]) {
    for (const figure of [product.p50_ms, raw.p50_ms, requests, cpu]) expect(figure).toBeGreaterThan(0);
  }
  expect(result.memory_mb.api).toBeGreaterThan(0);
});
