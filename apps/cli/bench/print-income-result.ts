import { printTable } from '../print-table.js';
import type { IncomeBenchResult } from './run-income-bench.js';

/** A table for people. */
export function printIncomeResult({ contracts, receipts, requests, cpus, reports }: IncomeBenchResult): void {
  process.stdout.write(`${contracts} contracts, ${receipts} receipts, ${requests} requests each, ${cpus} CPUs\n\n`);
  printTable([
    ['milliseconds', 'p50', 'p95', 'max', 'plain SQL p50', 'p95'],
    ...Object.entries(reports).map(([name, { product, peer }]) =>
      [name, product.p50_ms, product.p95_ms, product.max_ms, peer.p50_ms, peer.p95_ms].map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell))),
  ]);
}
