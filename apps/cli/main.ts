import { StartProblem } from '@musubi/platform/embedded/start-problem';
import { Command } from 'commander';
import { commands } from './commands/index.js';

const program = new Command('musubi').description('From a company’s need to money.').showHelpAfterError();
for (const command of commands) command.register(program);

program.parseAsync().catch((error: unknown) => {
  // What an operator can mend is one line; anything else is a bug and shows its stack.
  const line = error instanceof StartProblem ? error.message : (error as Error).stack ?? String(error);
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
