import type { CliCommand } from './command.js';
import type { EvaluateOptions } from './evaluate-collection.js';

/** `musubi evaluate`: the product's own matcher on a public test collection, beside BM25. */
export const evaluateCommand: CliCommand = {
  register(program) {
    program
      .command('evaluate')
      .description('measure the matcher on a test collection, over a search server of its own')
      .requiredOption('--corpus <file>', 'JSON lines of id, title, text')
      .requiredOption('--queries <file>', 'JSON lines of id, title, text')
      .requiredOption('--qrels <file>', 'query, document and gain, separated by tabs')
      .requiredOption('--lang <language>', 'en or ja')
      .option('--direction <direction>', 'forward (queries find documents) or reverse', 'forward')
      .option('--json', 'print one line of JSON')
      .action(async (options: EvaluateOptions & { readonly json?: boolean }) => {
        const { evaluate } = await import('./evaluate-collection.js');
        const evaluation = await evaluate(options);
        if (options.json) {
          const { writeJsonLine } = await import('../json-output.js');
          await writeJsonLine(evaluation);
        } else {
          const { printEvaluation } = await import('./print-evaluation.js');
          printEvaluation(evaluation);
        }
      });
  },
};
