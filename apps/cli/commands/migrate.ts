import type { CliCommand } from './command.js';

export const migrateCommand: CliCommand = {
  register(program) {
    program
      .command('migrate')
      .description('bring the database schema to the newest version (MUSUBI_DATABASE_OWNER_URL, or the embedded one)')
      .action(async () => {
        const { withSystem } = await import('../launcher/with-system.js');
        const { migrate } = await import('@musubi/composition/migrate');
        const ran = await withSystem(({ ownerUrl, environment }) => migrate(ownerUrl, environment.databaseUrl ?? ''));
        for (const name of ran) process.stdout.write(`${name}\n`);
        process.stderr.write(ran.length === 0 ? 'nothing to do\n' : `${ran.length} migrations ran\n`);
      });
  },
};
