import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

jest.setTimeout(90_000);

/** In a system of its own, as people start it; what is given for other systems does not reach it. */
async function bench(...order: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(
    process.execPath, [resolve(__dirname, '../../apps/cli/musubi.mjs'), 'bench', ...order, '--json'],
    { env: { PATH: process.env['PATH'], MUSUBI_MEILI_BIN: process.env['MUSUBI_MEILI_BIN'] } });
  return JSON.parse(stdout);
}

test('musubi bench match measures a few needs against a few seeds, and its steps add up', async () => {
  const result = await bench('match', '--seeds', '20', '--needs', '2', '--burst') as { p50_ms: number; steps: Record<string, { p50_ms: number; share: number }>; meilisearch: { p50_ms: number } };
  // The command fails unless every need was looked at by the matcher; of so few seeds none may fit.
  expect(result).toMatchObject({ seeds: 20, needs: 2, rate: 'burst', queue: 'postgres', matches: expect.any(Number) as number });
  expect(Object.keys(result.steps)).toEqual(['request', 'queue', 'prepare', 'apply']);
  expect(Object.values(result.steps).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  for (const milliseconds of [result.p50_ms, result.meilisearch.p50_ms]) expect(milliseconds).toBeGreaterThan(0);
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
