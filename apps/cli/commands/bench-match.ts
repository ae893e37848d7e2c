import type { Command } from 'commander';
import { wholeNumber } from './whole-number.js';

interface Options {
  readonly seeds: number;
  readonly needs: number;
  readonly rate: number;
  readonly burst?: boolean;
  readonly queue: string;
  readonly json?: boolean;
}

/** `musubi bench match`: how long it takes from a need to its matches, in a system of its own. */
export function registerBenchMatch(group: Command): void {
  group
    .command('match')
    .description('from posting a need to its stored matches')
    .requiredOption('--seeds <number>', 'size of the catalogue', wholeNumber)
    .option('--needs <number>', 'how many needs to post', wholeNumber, 100)
    .option('--rate <number>', 'needs a second', wholeNumber, 5)
    .option('--burst', 'post all needs at once')
    .option('--queue <kind>', 'postgres, or redis (MUSUBI_REDIS_URL, else the redis-server of this machine)', 'postgres')
    .option('--json', 'print one line of JSON')
    .action(async ({ seeds, needs, rate, burst, queue, json }: Options) => {
      const { StartProblem } = await import('@musubi/platform/embedded/start-problem');
      if (queue !== 'postgres' && queue !== 'redis') throw new StartProblem('--queue is postgres or redis');
      const { runBench } = await import('../bench/run-bench.js');
      const result = await runBench({ seeds, needs, rate: burst ? 'burst' : rate, queue });
      if (json) {
        const { writeJsonLine } = await import('../json-output.js');
        await writeJsonLine(result);
      } else {
        const { printResult } = await import('../bench/print-result.js');
        printResult(result);
      }
    });
}
