import type { CliCommand } from './command.js';
import type { EvaluateOptions } from './evaluate-collection.js';

type Options = Partial<Omit<EvaluateOptions, 'direction'>> & Pick<EvaluateOptions, 'direction'> & {
  readonly all?: string; readonly weights?: string; readonly bilingual?: boolean; readonly json?: boolean; readonly learn?: boolean; readonly decided: string; readonly seed: string;
};

/** `musubi evaluate`: the product's own matcher on public test collections, beside BM25. */
export const evaluateCommand: CliCommand = {
  register(program) {
    program
      .command('evaluate')
      .description('measure the matcher on a test collection, or across languages on the demo catalogue, over a search server of its own')
      .option('--bilingual', 'needs in one language, the right seeds in the other: the demo catalogue instead of a collection')
      .option('--corpus <file>', 'JSON lines of id, title, text')
      .option('--queries <file>', 'JSON lines of id, title, text')
      .option('--qrels <file>', 'query, document and gain, separated by tabs')
      .option('--lang <language>', 'en or ja')
      .option('--direction <direction>', 'forward (queries find documents) or reverse', 'forward')
      .option('--all <folder>', 'every collection in the folder (corpus.jsonl, queries.jsonl, qrels.tsv, meta.json), both ways')
      .option('--weights <folder>', 'try a grid of weights on every collection in the folder, and each with what the others choose')
      .option('--learn', 'decide some queries as the judgements say, learn from that, measure on the others')
      .option('--decided <number>', 'with --learn: how many queries are decided, or half', 'half')
      .option('--seed <number>', 'with --learn: which ones; 1-6 for each of six and their means', '1')
      .option('--json', 'print one line of JSON')
      .addHelpText('after', `
Examples:
  musubi evaluate --corpus corpus.jsonl --queries queries.jsonl --qrels qrels.tsv --lang en
  musubi evaluate --all collections --json
  musubi evaluate --weights collections
  musubi evaluate --bilingual
  musubi evaluate --corpus corpus.jsonl --queries queries.jsonl --qrels qrels.tsv --lang en --learn --decided half --seed 1-6`)
      .action(async (options: Options) => {
        if (options.bilingual) await evaluateAcross(options.json);
        else if (options.weights !== undefined) await tryWeights(options.weights, options.json);
        else if (options.learn) await evaluateLearning(options);
        else await (options.all === undefined ? evaluateOne(options) : evaluateEach(options.all, options.json));
      });
  },
};

async function evaluateLearning({ all: _, bilingual: __, weights: ___, json, decided, seed, ...options }: Options): Promise<void> {
  const { requireAll } = await import('./evaluate-collection.js');
  const { evaluateLearnt } = await import('./evaluate-learning.js');
  const { printLearning, summarise } = await import('./print-learning.js');
  const runs = await evaluateLearnt(requireAll(options), { decided, seed });
  if (json) await printJson(runs.length === 1 ? runs[0] : summarise(runs));
  else printLearning(runs);
}

async function evaluateOne({ all: _, bilingual: __, weights: ___, json, ...options }: Options): Promise<void> {
  const { evaluate, requireAll } = await import('./evaluate-collection.js');
  const evaluation = await evaluate(requireAll(options));
  if (json) await printJson(evaluation);
  else (await import('./print-evaluation.js')).printEvaluation(evaluation);
}

async function evaluateEach(folder: string, json: boolean | undefined): Promise<void> {
  const { evaluateAll } = await import('./evaluate-all.js');
  const evaluations = await evaluateAll(folder);
  if (json) await printJson(evaluations.map(({ collection, direction, evaluation }) => ({ collection, direction, ...evaluation })));
  else (await import('./print-evaluation.js')).printEvaluations(evaluations);
}

async function tryWeights(folder: string, json: boolean | undefined): Promise<void> {
  const { chooseOver } = await import('./evaluate-weights.js');
  const evaluation = await chooseOver(folder);
  if (json) await printJson(evaluation);
  else (await import('./print-weights.js')).printWeights(evaluation);
}

async function evaluateAcross(json: boolean | undefined): Promise<void> {
  const { evaluateDemo } = await import('./evaluate-demo.js');
  const evaluation = await evaluateDemo();
  if (json) await printJson(evaluation);
  else (await import('./print-evaluation.js')).printBilingual(evaluation);
}

async function printJson(value: unknown): Promise<void> {
  const { writeJsonLine } = await import('../json-output.js');
  await writeJsonLine(value);
}
