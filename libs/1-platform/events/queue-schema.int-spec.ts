import { unwrap } from '@musubi/kernel';
import { createTestDatabase } from '../../../test/servers/database.js';
import { parseEnvironment } from '../config/environment.js';
import { createQueueBackend } from './queue-backend.js';
import { migrateQueueSchema } from './queue-schema.js';

test('the queue’s schema is brought up to date again after the application has used it and made its own sequences', async () => {
  const database = await createTestDatabase();
  const backend = createQueueBackend(unwrap(parseEnvironment({ MUSUBI_DATABASE_URL: database.databaseUrl })), (error) => { throw error; });
  try {
    const queue = backend.queue('used');
    await queue.add('test', { eventId: 'e', consumer: 'c' });
    await queue.close();
    await expect(migrateQueueSchema(database.ownerUrl)).resolves.toBeUndefined();
  } finally {
    await backend.close();
    await database.drop();
  }
});
