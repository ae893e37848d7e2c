import type { CliCommand } from './command.js';

/** `musubi embed`: what the configured embedder has not placed yet is placed, and what it cost is told. */
export const embedCommand: CliCommand = {
  register(program) {
    program
      .command('embed')
      .description('have needs and seeds embedded that the embedder has not placed yet, and say what it cost; broken off, it goes on where it was')
      .option('--json', 'print one line of JSON')
      .addHelpText('after', `
Examples:
  musubi embed
  musubi embed && musubi rematch`)
      .action(async ({ json }: { readonly json?: boolean }) => {
        const { embedDocuments, printEmbedded } = await import('./embed-documents.js');
        const { withApplication } = await import('./with-application.js');
        const report = await withApplication(embedDocuments);
        if (json) {
          const { writeJsonLine } = await import('../json-output.js');
          await writeJsonLine(report);
        } else printEmbedded(report);
      });
  },
};
