import { Option } from 'commander';
import type { CliCommand } from './command.js';

interface Options {
  readonly email: string;
  readonly organisation?: string;
  readonly organisationName?: string;
  readonly college?: boolean;
  readonly name?: string;
  readonly role: string;
}

/** The first admin of an installation of one's own; the password never stands on a command line. */
export const adminCreateCommand: CliCommand = {
  register(program) {
    const admin = program.commands.find((command) => command.name() === 'admin') ?? program.command('admin').description('administrators');
    admin
      .command('create')
      .description('make an administrator of a university, or an operator of the platform (password from standard input, at least 12 characters)')
      .requiredOption('--email <address>', 'what the administrator logs in with')
      .option('--organisation <code>', 'code of the university; not needed when there is only one')
      .option('--organisation-name <name>', 'register the university under this name when it is not there yet')
      .option('--college', 'what is registered is a college (高等専門学校)')
      .option('--name <name>', 'the administrator’s name; else the address before the @')
      .addOption(new Option('--role <role>', 'operator: decides which companies may register, reads no content').choices(['admin', 'operator']).default('admin'))
      .action(async ({ role, ...options }: Options) => {
        const isOperator = role === 'operator';
        const { readPassword } = await import('./read-password.js');
        const password = await readPassword();
        const { createAdmin } = await import('./create-admin.js');
        const { withApplication } = await import('./with-application.js');
        const made = await withApplication((application) => createAdmin(application, { ...options, password, role: isOperator ? 'operator' : 'admin' }));
        process.stdout.write(`${made.email} is ${isOperator ? 'an operator' : 'an administrator'} of ${made.organisation}; the first login sets up a second factor where the organisation demands one\n`);
      });
  },
};
