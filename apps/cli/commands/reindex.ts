import type { CliCommand } from './command.js';

/** `musubi reindex`: builds every search index anew from the database; search goes on meanwhile. */
export const reindexCommand: CliCommand = {
  register(program) {
    program
      .command('reindex')
      .description('build the search indexes anew from the database; search goes on meanwhile')
      .action(async () => {
        const { reindex } = await import('./reindex-all.js');
        const { withApplication } = await import('./with-application.js');
        const done = await withApplication(reindex);
        process.stdout.write(`${done.seed} seeds and ${done.need} needs for matching, ${done.people} seeds for people’s search\n`);
      });
  },
};
