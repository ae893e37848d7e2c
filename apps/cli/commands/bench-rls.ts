import type { Command } from 'commander';
import { wholeNumber } from './whole-number.js';

interface Options {
  readonly rows: number;
  readonly requests: number;
  readonly json?: boolean;
}

/** `musubi bench rls`: what row-level security costs a request, with and without it in one run. */
export function registerBenchRls(group: Command): void {
  group
    .command('rls')
    .description('the cost of row-level security: the inbox and a search over HTTP, with and without it in turns')
    .option('--rows <number>', 'seeds in the catalogue, and as many matches on desks', wholeNumber, 100_000)
    .option('--requests <number>', 'how often each is asked', wholeNumber, 300)
    .option('--json', 'print one line of JSON')
    .action(async ({ rows, requests, json }: Options) => {
      const { runRlsBench } = await import('../bench/run-rls-bench.js');
      const result = await runRlsBench({ rows, requests });
      if (json) {
        const { writeJsonLine } = await import('../json-output.js');
        await writeJsonLine(result);
      } else {
        const { printRlsResult } = await import('../bench/print-rls-result.js');
        printRlsResult(result);
      }
    });
}
