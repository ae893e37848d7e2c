import { printTable } from '../print-table.js';
import type { Beside, SearchResult } from './run-search-bench.js';

/** A table for people. */
export function printSearchResult({ seeds, typists, cpus, search, facets, preview, build_seconds: build, memory_mb: memory }: SearchResult): void {
  const ratio = (product: number, raw: number): string => (raw > 0 ? (product / raw).toFixed(1) : '');
  const row = (name: string, { product, raw, requests, api_cpu_ms: cpu }: Beside): string[] => [
    name, String(requests), product.p50_ms.toFixed(1), product.p95_ms.toFixed(1), raw.p50_ms.toFixed(1), raw.p95_ms.toFixed(1),
    ratio(product.p50_ms, raw.p50_ms), ratio(product.p95_ms, raw.p95_ms), cpu.toFixed(1),
  ];
  process.stdout.write(`${seeds} seeds, ${typists} typing at once, ${cpus} CPUs\n\n`);
  printTable([
    ['milliseconds', 'requests', 'p50', 'p95', 'Meilisearch alone p50', 'p95', 'times p50', 'p95', 'CPU of the API'],
    row('as they type, with facets', search), row('the same, one facet chosen', facets), row('preview of the need form', preview),
  ]);
  process.stdout.write(`\nindexes built in ${build.both} s; memory: API ${memory.api} MB, Meilisearch ${memory.meilisearch} MB\n`);
}
