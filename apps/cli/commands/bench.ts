import { registerBenchIncome } from './bench-income.js';
import { registerBenchMatch } from './bench-match.js';
import { registerBenchReindex } from './bench-reindex.js';
import { registerBenchRls } from './bench-rls.js';
import { registerBenchSearch } from './bench-search.js';
import type { CliCommand } from './command.js';

export const benchCommand: CliCommand = {
  register(program) {
    const group = program.command('bench').description('measure this machine, in a system of its own in a temporary directory');
    registerBenchIncome(group);
    registerBenchMatch(group);
    registerBenchReindex(group);
    registerBenchRls(group);
    registerBenchSearch(group);
  },
};
