import type { Command } from 'commander';
import { wholeNumber } from './whole-number.js';

interface Options {
  readonly contracts: number;
  readonly requests: number;
  readonly json?: boolean;
}

/** `musubi bench income`: each report over HTTP with many contracts, beside plain SQL in the same run. */
export function registerBenchIncome(group: Command): void {
  group
    .command('income')
    .description('the income reports, the rows behind them and breakdowns over HTTP, as of now and of a past day, beside plain SQL over the same contracts')
    .option('--contracts <number>', 'contracts, with four instalments and receipts each', wholeNumber, 100_000)
    .option('--requests <number>', 'how often each is asked', wholeNumber, 50)
    .option('--json', 'print one line of JSON')
    .action(async ({ contracts, requests, json }: Options) => {
      const { runIncomeBench } = await import('../bench/run-income-bench.js');
      const result = await runIncomeBench({ contracts, requests });
      if (json) {
        const { writeJsonLine } = await import('../json-output.js');
        await writeJsonLine(result);
      } else {
        const { printIncomeResult } = await import('../bench/print-income-result.js');
        printIncomeResult(result);
      }
    });
}
