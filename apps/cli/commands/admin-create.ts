import { Option } from 'commander';
import type { CliCommand } from './command.js';

interface Options {
  readonly email: string;
  readonly organisation?: string;
  readonly organisationName?: string;
  readonly college?: boolean;
  readonly name?: string;
  readonly role: 'admin' | 'operator' | 'intermediary';
}

/** The first admin of an installation of one's own; the password never stands on a command line. */
export const adminCreateCommand: CliCommand = {
  register(program) {
    const admin = program.commands.find((command) => command.name() === 'admin') ?? program.command('admin').description('administrators');
    admin
      .command('create')
      .description('make an administrator of a university, an operator of the platform, or somebody of an intermediary (password from standard input, at least 12 characters)')
      .requiredOption('--email <address>', 'what the person logs in with')
      .option('--organisation <code>', 'code of the university or intermediary; not needed when there is only one university')
      .option('--organisation-name <name>', 'register it under this name when it is not there yet')
      .option('--college', 'what is registered is a college (高等専門学校)')
      .option('--name <name>', 'the person’s name; else the address before the @')
      .addOption(new Option('--role <role>', 'operator: decides which companies may register, reads no content; intermediary: of a bank, chamber or city that acts for companies').choices(['admin', 'operator', 'intermediary']).default('admin'))
      .action(async ({ role, ...options }: Options) => {
        const { readPassword } = await import('./read-password.js');
        const password = await readPassword();
        const { createAdmin } = await import('./create-admin.js');
        const { withApplication } = await import('./with-application.js');
        const made = await withApplication((application) => createAdmin(application, { ...options, password, role }));
        process.stdout.write(`${made.email} is ${made.what} of ${made.organisation}; the first login sets up a second factor where the organisation demands one\n`);
      });
  },
};
