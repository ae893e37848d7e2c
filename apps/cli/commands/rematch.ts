import type { CliCommand } from './command.js';

/** `musubi rematch`: open needs that another model has scored, or nobody yet, are matched again; with --all every one. */
export const rematchCommand: CliCommand = {
  register(program) {
    program
      .command('rematch')
      .description('match open needs again that were scored by another model, analyser or basis, or were never matched; broken off, it goes on where it was')
      .option('--all', 'every open need, whatever scored it; called again within a day of being broken off, it goes on')
      .option('--json', 'print one line of JSON')
      .addHelpText('after', `
Examples:
  musubi rematch
  musubi rematch --all
  musubi reindex && musubi rematch --json`)
      .action(async ({ all = false, json }: { readonly all?: boolean; readonly json?: boolean }) => {
        const { rematch } = await import('./rematch-needs.js');
        const { withApplication } = await import('./with-application.js');
        const done = await withApplication((application) => rematch(application, all));
        if (json) {
          const { writeJsonLine } = await import('../json-output.js');
          await writeJsonLine(done);
        } else process.stdout.write(`${done.matched} needs matched again, ${done.skipped} left as they are, withdrawn or matched by others meanwhile\n`);
      });
  },
};
