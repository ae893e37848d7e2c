import type { CliCommand } from './command.js';

/** `musubi rematch`: open needs that another model has scored are matched again. */
export const rematchCommand: CliCommand = {
  register(program) {
    program
      .command('rematch')
      .description('match open needs again that were scored by another model, analyser or basis; broken off, it goes on where it was')
      .option('--json', 'print one line of JSON')
      .addHelpText('after', `
Examples:
  musubi rematch
  musubi reindex && musubi rematch --json`)
      .action(async ({ json }: { readonly json?: boolean }) => {
        const { rematch } = await import('./rematch-needs.js');
        const { withApplication } = await import('./with-application.js');
        const done = await withApplication(rematch);
        if (json) {
          const { writeJsonLine } = await import('../json-output.js');
          await writeJsonLine(done);
        } else process.stdout.write(`${done.matched} needs matched again, ${done.skipped} withdrawn ones left as they are\n`);
      });
  },
};
