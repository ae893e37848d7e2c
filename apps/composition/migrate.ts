import { migrate as migrateSchemas } from '@musubi/platform/database/migrate';
import { migrateQueueSchema } from '@musubi/platform/events/queue-schema';
import { contextSchemas } from './contexts.js';

/** Migrates every context and the queue's own schema. */
export async function migrate(ownerUrl: string, applicationUrl: string): Promise<readonly string[]> {
  const ran = await migrateSchemas(ownerUrl, applicationUrl, contextSchemas);
  await migrateQueueSchema(ownerUrl);
  return ran;
}
