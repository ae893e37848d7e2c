import type { Command } from 'commander';
import { wholeNumber } from './whole-number.js';

interface Options {
  readonly seeds: number;
  readonly json?: boolean;
}

/** `musubi bench reindex`: how long it takes to build everything anew, and whether search answers all the while. */
export function registerBenchReindex(group: Command): void {
  group
    .command('reindex')
    .description('both indexes built anew from the rows while somebody searches all the time')
    .requiredOption('--seeds <number>', 'size of the catalogue', wholeNumber)
    .option('--json', 'print one line of JSON')
    .action(async ({ seeds, json }: Options) => {
      const { runReindexBench } = await import('../bench/run-reindex-bench.js');
      const result = await runReindexBench({ seeds });
      if (json) {
        const { writeJsonLine } = await import('../json-output.js');
        await writeJsonLine(result);
        return;
      }
      const { printTable } = await import('../print-table.js');
      const { seconds, lag_ms: lag, search, preview, memory_mb: memory } = result;
      process.stdout.write(`${seeds} seeds: ${seconds.both} s (people's index after ${seconds.people} s, matching after ${seconds.match} s); memory: API ${memory.api} MB, Meilisearch ${memory.meilisearch} MB\n\n`);
      process.stdout.write(`event loop's lag, p99 / longest: building ${lag.building.p99} / ${lag.building.longest} ms, learning meanings alone ${lag.learning.p99} / ${lag.learning.longest} ms\n\n`);
      printTable([
        ['meanwhile', 'answers', 'bad ones', 'longest gap ms'],
        ...Object.entries({ search, preview }).map(([name, probed]) => [name, String(probed.answers), String(probed.bad), probed.longest_gap_ms.toFixed(1)]),
      ]);
    });
}
