import type { INestApplicationContext } from '@nestjs/common';

/**
 * Runs a command's work in the whole application, without HTTP and without consumers, against the system it means.
 * What it changes is told to the workers by the outbox. Logs are silent: standard output belongs to the command.
 */
export async function withApplication<Outcome>(work: (application: INestApplicationContext) => Promise<Outcome>): Promise<Outcome> {
  const { withSystem } = await import('../launcher/with-system.js');
  const { createApplicationContext } = await import('@musubi/composition/application');
  const { migrate } = await import('@musubi/composition/migrate');
  return withSystem(async ({ environment, ownerUrl }) => {
    if (ownerUrl !== '') await migrate(ownerUrl, environment.databaseUrl ?? '');
    const application = await createApplicationContext({
      ...environment, logLevel: 'silent',
      // These commands do not search; an address is wanted all the same.
      meiliUrl: environment.meiliUrl ?? 'http://127.0.0.1:7700', meiliKey: environment.meiliKey ?? '',
    });
    try {
      return await work(application);
    } finally {
      await application.close();
    }
  });
}
