import type { CliCommand } from './command.js';

/** `musubi learn`: every university's model, or one university's, from its decisions, now. */
export const learnCommand: CliCommand = {
  register(program) {
    program
      .command('learn')
      .description('learn from the decisions of every university, or of one, now instead of by night')
      .option('--university <code>', 'only this one')
      .option('--json', 'print one line of JSON')
      .action(async (options: { readonly university?: string; readonly json?: boolean }) => {
        const { learnModels, printLearnt } = await import('./learn-models.js');
        const { withApplication } = await import('./with-application.js');
        const learnt = await withApplication((application) => learnModels(application, options.university));
        if (options.json) {
          const { writeJsonLine } = await import('../json-output.js');
          await writeJsonLine({ universities: learnt });
        } else {
          printLearnt(learnt);
        }
      });
  },
};
