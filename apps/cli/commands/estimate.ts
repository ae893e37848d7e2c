import type { CliCommand } from './command.js';

const help = `
Reads one case, or one case a line (JSON lines; blank lines are passed over), from standard input. Amounts are whole
yen, rates basis points (3000 is 30 %), dates YYYY-MM-DD. With --json it prints one line of JSON for each case; what is
wrong with a case is printed in its place as {"error":{"code","message","path"}}, and the exit status is 1.

  policy     the table: the first rule whose conditions hold wins; every key of "when" may be left out
  terms      the contract; with "budget" the amount of its direct line is found: the largest that fits

Examples:
  $ musubi estimate --json < case.json
  $ musubi estimate --json <<'END'
  {"policy":{"dateBasis":"start","rounding":{"unit":1,"scope":"total"},"tax":{"mode":"exclusive","rateBp":1000},"amendment":"current","rules":[{"when":{"from":"2020-04-01"},"base":"direct","rateBp":3000},{"when":{},"base":"direct","rateBp":1000}]},"terms":{"contractType":"joint_research","startDate":"2021-04-01","endDate":"2022-03-31","lines":[{"kind":"direct","amount":5000000}]}}
  END
  {"direct":5000000,"researcherFee":0,"overhead":1500000,"subtotal":6500000,"tax":650000,"total":7150000,"effectiveRateBp":3000,…}

  $ musubi estimate --check-table --json < case.json     refuses a table with a hole, or with a rule that can never win

docs/guides/overhead-policies.md says how to write a table.
`;

/** `musubi estimate`: prices cases by the tables that come with them, without a database. */
export const estimateCommand: CliCommand = {
  register(program) {
    program
      .command('estimate')
      .description('price a case by an overhead table, both read from standard input')
      .option('--json', 'print one line of JSON for each case')
      .option('--check-table', 'refuse a table that leaves a case without a rule or has a rule that can never win')
      .addHelpText('after', help)
      .action(async (options: { readonly json?: boolean; readonly checkTable?: boolean }) => {
        const { estimateStandardInput } = await import('./estimate-standard-input.js');
        const sound = await estimateStandardInput(options);
        if (!sound) process.exitCode = 1;
      });
  },
};
