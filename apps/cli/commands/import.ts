import type { CliCommand } from './command.js';

interface Options { readonly university?: string; readonly company?: string; readonly json?: boolean }

/** `musubi import seeds|needs`: a file of them, all or nothing; the same file again changes nothing. */
export const importCommand: CliCommand = {
  register(program) {
    const group = program.command('import').description('import a UTF-8 file of CSV (with a header line) or JSON lines; all or nothing');
    group
      .command('seeds')
      .argument('<file>')
      .requiredOption('--university <code>', 'whose seeds they are')
      .option('--json', 'print the report as one line of JSON')
      .action((file: string, options: Options) => run('seeds', file, options.university ?? '', options));
    group
      .command('needs')
      .argument('<file>')
      .requiredOption('--company <number>', 'corporate number of the company whose needs they are')
      .option('--json', 'print the report as one line of JSON')
      .action((file: string, options: Options) => run('needs', file, options.company ?? '', options));
  },
};

async function run(what: 'seeds' | 'needs', file: string, owner: string, { json = false }: Options): Promise<void> {
  const { importFile } = await import('./import-file.js');
  const { withApplication } = await import('./with-application.js');
  const { printReport } = await import('./print-import-report.js');
  const report = await withApplication((application) => importFile(application, what, file, owner));
  await printReport(report, file, json);
  if (!report.ok) process.exitCode = 1;
}
