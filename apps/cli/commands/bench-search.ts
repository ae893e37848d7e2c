import type { Command } from 'commander';
import { wholeNumber } from './whole-number.js';

interface Options {
  readonly seeds: number;
  readonly needs: number;
  readonly typists: number;
  readonly json?: boolean;
}

/** `musubi bench search`: search as people type, its facets and the preview of the need form, in a system of its own. */
export function registerBenchSearch(group: Command): void {
  group
    .command('search')
    .description('search as people type and the preview of the need form, over HTTP, with Meilisearch alone beside it')
    .requiredOption('--seeds <number>', 'size of the catalogue', wholeNumber)
    .option('--needs <number>', 'needs whose words are typed', wholeNumber, 40)
    .option('--typists <number>', 'people typing at once', wholeNumber, 4)
    .option('--json', 'print one line of JSON')
    .action(async ({ seeds, needs, typists, json }: Options) => {
      const { runSearchBench } = await import('../bench/run-search-bench.js');
      const result = await runSearchBench({ seeds, needs, typists });
      if (json) {
        const { writeJsonLine } = await import('../json-output.js');
        await writeJsonLine(result);
      } else {
        const { printSearchResult } = await import('../bench/print-search-result.js');
        printSearchResult(result);
      }
    });
}
