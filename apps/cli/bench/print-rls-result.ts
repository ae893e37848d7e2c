import { printTable } from '../print-table.js';
import type { Comparison } from './compare-requests.js';
import type { RlsResult } from './run-rls-bench.js';

/** A table for people. */
export function printRlsResult({ rows, requests, cpus, inbox, search }: RlsResult): void {
  const percent = (cost: number): string => `${(cost * 100).toFixed(1)} %`;
  const lines = (name: string, { with: guarded, without, cost }: Comparison): string[][] => [
    [`${name}, without row-level security`, without.p50_ms.toFixed(1), without.p95_ms.toFixed(1)], [`${name}, with it`, guarded.p50_ms.toFixed(1), guarded.p95_ms.toFixed(1)],
    ['  costs', percent(cost.p50), percent(cost.p95)],
  ];
  process.stdout.write(`${rows} seeds and as many matches, ${requests} requests each, ${cpus} CPUs\n\n`);
  printTable([['milliseconds', 'p50', 'p95'], ...lines('GET /inbox', inbox), ...lines('GET /seeds?q=', search)]);
}
