import { newId, unwrap } from '@musubi/kernel';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/servers/database.js';
import { required } from '../../../test/servers/database-url.js';
import { eventually } from '../../../test/servers/eventually.js';
import { parseEnvironment } from '../config/environment.js';
import { createQueueBackend, type QueueBackend } from './queue-backend.js';
import { QueueConsumer } from './queue-consumer.js';

/** So many in a test of seconds only come from a loop without a pause. */
const storm = 100;

describe('a consumer whose database does not let it in yet', () => {
  let database: TestDatabase;
  let elsewhere: pg.Client;
  let backend: QueueBackend;
  let errors: string[];
  const onError = ({ message }: Error): void => { errors.push(message); };

  const letIn = (allowed: boolean): Promise<unknown> =>
    elsewhere.query(`alter database ${new URL(database.databaseUrl).pathname.slice(1)} with allow_connections ${allowed}`);

  beforeEach(async () => {
    database = await createTestDatabase();
    elsewhere = new pg.Client({ connectionString: required('TEST_SUPERUSER_URL') });
    await elsewhere.connect();
    await letIn(false);
    errors = [];
    backend = createQueueBackend(unwrap(parseEnvironment({ MUSUBI_DATABASE_URL: database.databaseUrl })), onError);
  });

  afterEach(async () => {
    await backend.close();
    await elsewhere.end();
    await database.drop();
  });

  it('waits without a storm, and works as soon as it may', async () => {
    const done: string[] = [];
    const consumer = new QueueConsumer(() => backend.worker('test', ({ data }) => {
      done.push(data.eventId);
      return Promise.resolve();
    }, { concurrency: 2 }), onError);
    const running = consumer.run();
    await eventually('it was refused twice', () => Promise.resolve(errors.filter((text) => text.includes('not currently accepting connections')).length > 1));
    await letIn(true);
    const eventId = newId();
    const queue = backend.queue('test');
    await queue.add('test', { eventId, consumer: 'test' });
    await eventually('the job is done', () => Promise.resolve(done.includes(eventId)));
    await consumer.close();
    await running;
    await queue.close();
    expect(done).toEqual([eventId]);
    expect(errors.length).toBeLessThan(storm);
  });

  it('is more than a worker set going at once, which storms (when this fails, BullMQ has learnt to wait)', async () => {
    const worker = backend.worker('test', () => Promise.resolve(), { concurrency: 2 });
    let timersRan = false;
    worker.once('error', () => setTimeout(() => { timersRan = true; }, 0));
    worker.on('error', () => {
      if (errors.length === storm) void worker.close();
    });
    await worker.run();
    expect([errors.length >= storm, timersRan]).toEqual([true, false]);
  });

  it('ends when it is told to', async () => {
    const consumer = new QueueConsumer(() => backend.worker('test', () => Promise.resolve(), { concurrency: 2 }), onError);
    const running = consumer.run();
    await eventually('it was refused', () => Promise.resolve(errors.length > 0));
    await consumer.close();
    await running;
  });
});
