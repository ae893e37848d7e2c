import { newId, unwrap } from '@musubi/kernel';
import { Global, Injectable, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../../../test/servers/database.js';
import { eventually } from '../../../test/servers/eventually.js';
import { parseEnvironment } from '../config/environment.js';
import { Database } from '../database/database.js';
import { platformSchema } from '../database/platform-schema.js';
import { type EmbeddedRedis, startRedis } from '../embedded/embedded-redis.js';
import { temporaryDirectory } from '../embedded/temporary-directory.js';
import { PrincipalSource } from '../http/principal.js';
import { PlatformModule } from '../platform.module.js';
import { Backlog } from './backlog.js';
import { Consumer } from './consumer.js';
import { DeadLetters } from './dead-letters.js';
import { defineEvent, type EventDefinition, type EventEnvelope, type PayloadOf } from './event-definition.js';
import { Outbox } from './outbox.js';
import { Queues } from './queues.js';
import { cancel, type EventSubscriber, type Postponed, snooze, Subscriber } from './subscriber.js';
import { WorkerRuntime } from './worker-runtime.js';

const bellRung = defineEvent('test.bell_rung', 1, z.object({ name: z.string(), order: z.enum(['work', 'snooze', 'cancel', 'fail_twice', 'fail']) }));
type Rung = PayloadOf<typeof bellRung>;

const retry = { attempts: 3, firstDelayMs: 100, maxDelayMs: 1_000 };

/** What the consumers did, by the name of the bell. */
@Injectable()
class Diary {
  readonly prepared = new Map<string, number[]>();
  mended = false;

  tries(name: string): number {
    return this.prepared.get(name)?.length ?? 0;
  }
}

@Subscriber({ consumer: 'test.hear', queue: 'test', events: [bellRung], as: 'tenant', retry })
class Hears implements EventSubscriber<Rung, undefined> {
  constructor(private readonly diary: Diary, private readonly database: Database) {}

  async prepare({ payload: { name, order } }: EventEnvelope<Rung>): Promise<undefined | Postponed> {
    const tries = this.diary.tries(name);
    this.diary.prepared.set(name, [...this.diary.prepared.get(name) ?? [], performance.now()]);
    if (order === 'cancel') return Promise.resolve(cancel('nobody is at home'));
    if (order === 'snooze' && tries < 5) return snooze(50, 'asleep');
    if (order === 'fail_twice' && tries < 2) throw new Error('not yet');
    if (order === 'fail' && !this.diary.mended) throw new Error('the bell is broken');
    return undefined;
  }

  async apply({ tenantId, payload: { name } }: EventEnvelope<Rung>): Promise<void> {
    await this.database.query(`insert into public.heard (tenant_id, name) values ($1, $2)`, [tenantId, name]);
  }
}

@Subscriber({ consumer: 'test.log', queue: 'test', events: [bellRung], as: 'system', retry })
class Logs implements EventSubscriber<Rung, void> {
  constructor(private readonly database: Database) {}

  async apply({ tenantId, payload: { name } }: EventEnvelope<Rung>): Promise<void> {
    await this.database.query(`insert into public.logged (tenant_id, name) values ($1, $2)`, [tenantId, name]);
  }
}

@Subscriber({ consumer: 'test.hear', queue: 'test', events: [bellRung], as: 'tenant' })
class HearsToo implements EventSubscriber<Rung, void> {
  async apply(): Promise<void> {
    await Promise.resolve();
  }
}

const neverHeard = defineEvent('test.never_heard', 1, z.object({}));

/** The platform asks some context who is calling; nobody calls here. */
@Global()
@Module({ providers: [{ provide: PrincipalSource, useValue: { resolve: () => Promise.resolve(undefined) } }], exports: [PrincipalSource] })
class NobodyCalls {}

async function boot(variables: NodeJS.ProcessEnv, providers: Type[], events: readonly EventDefinition[]): Promise<TestingModule> {
  const environment = unwrap(parseEnvironment({ MUSUBI_LOG_LEVEL: 'silent', MUSUBI_QUEUE_LEASE_SECONDS: '2', ...variables }));
  @Module({ imports: [NobodyCalls, PlatformModule.forRoot({ environment, schemas: [platformSchema], events })], providers })
  class TestModule {}
  const app = await Test.createTestingModule({ imports: [TestModule] }).compile();
  app.useLogger(false);
  try {
    return await app.init();
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}

describe.each(['postgres', 'redis'] as const)('events by a queue on %s', (backend) => {
  const tenantId = newId();
  let database: TestDatabase;
  let redis: EmbeddedRedis | undefined;
  let variables: NodeJS.ProcessEnv;
  let app: TestingModule;
  let truth: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    if (backend === 'redis') redis = await startRedis({ dataDir: temporaryDirectory('musubi-events-redis-') });
    variables = { MUSUBI_DATABASE_URL: database.databaseUrl, ...(redis && { MUSUBI_REDIS_URL: redis.url }) };
    truth = new pg.Client({ connectionString: database.superuserUrl });
    await truth.connect();
    await truth.query(`create table public.heard (tenant_id uuid, name text); create table public.logged (tenant_id uuid, name text);
      grant insert on public.heard, public.logged to musubi_application, musubi_system`);
    app = await boot(variables, [Diary, Hears, Logs], [bellRung as EventDefinition]);
    app.get(WorkerRuntime).start(undefined);
  }, 60_000);

  afterAll(async () => {
    await app?.close();
    await truth?.end();
    await redis?.stop();
    await database?.drop();
  }, 30_000);

  const ring = (name: string, order: Rung['order'] = 'work'): Promise<string> => app.get(Database).inTenant({ tenantId }, () =>
    app.get(Outbox).publish(bellRung, { tenantId, aggregateId: newId(), aggregateVersion: 1, payload: { name, order } }));

  async function count(table: 'heard' | 'logged', name: string): Promise<number> {
    const { rows } = await truth.query<{ count: number }>(`select count(*)::int from public.${table} where name = $1 and tenant_id = $2`, [name, tenantId]);
    return rows[0]?.count ?? 0;
  }

  /** Nothing owed but what is dead. */
  const settled = () => eventually('nothing is owed', async () => {
    const { unpublished, owed } = await app.get(Backlog).count();
    return unpublished + owed === 0;
  });

  const tries = (name: string): number => app.get(Diary).tries(name);

  /** Owes a settled delivery once more, as after a restored backup or a sweep that came too early. */
  const oweAgain = (eventId: string) => truth.query(
    `insert into platform.delivery (event_id, consumer, queue, tenant_id) values ($1, 'test.hear', 'test', $2)`, [eventId, tenantId]);

  it('uses the backend it was told', () => {
    expect(app.get(Queues).kind).toBe(backend);
  });

  it('delivers an event once to each consumer', async () => {
    await ring('one');
    await settled();
    expect([await count('heard', 'one'), await count('logged', 'one'), tries('one')]).toEqual([1, 1, 1]);
  });

  it('delivers nothing of a transaction that was rolled back', async () => {
    await expect(app.get(Database).inTenant({ tenantId }, async () => {
      await app.get(Outbox).publish(bellRung, { tenantId, aggregateId: newId(), aggregateVersion: 1, payload: { name: 'undone', order: 'work' } });
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    await ring('after');
    await settled();
    expect([tries('undone'), tries('after')]).toEqual([0, 1]);
  });

  it('snoozes without counting a failure, more often than failures are allowed', async () => {
    await ring('sleeper', 'snooze');
    await settled();
    expect([tries('sleeper'), await count('heard', 'sleeper')]).toEqual([6, 1]);
    expect(await app.get(DeadLetters).list()).toEqual([]);
  });

  it('settles what was cancelled, without effect and for ever', async () => {
    const id = await ring('cancelled', 'cancel');
    await settled();
    await oweAgain(id);
    await settled();
    expect([await count('heard', 'cancelled'), await count('logged', 'cancelled')]).toEqual([0, 1]);
  });

  it('repeats after failures, each time later', async () => {
    await ring('stubborn', 'fail_twice');
    await settled();
    const [first, second, third, ...more] = app.get(Diary).prepared.get('stubborn') ?? [];
    expect(more).toEqual([]);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(100);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(200);
    expect(await count('heard', 'stubborn')).toBe(1);
  });

  it('buries after the last failure with its cause, blocks nobody meanwhile, and delivers again when told to', async () => {
    const letters = app.get(DeadLetters);
    const poison = await ring('broken', 'fail');
    const others = Array.from({ length: 20 }, (_, index) => `behind ${index}`);
    await Promise.all(others.map((name) => ring(name)));
    await settled();
    for (const name of others) expect([name, await count('heard', name)]).toEqual([name, 1]);
    expect(await letters.list()).toMatchObject([{ eventId: poison, consumer: 'test.hear', kind: bellRung.kind, cause: 'Error: the bell is broken' }]);
    expect([tries('broken'), await count('logged', 'broken')]).toEqual([retry.attempts, 1]);

    app.get(Diary).mended = true;
    expect(await letters.redrive(poison, 'test.hear')).toBe(true);
    expect(await letters.redrive(poison, 'test.hear')).toBe(false);
    await settled();
    expect([await count('heard', 'broken'), await letters.list()]).toEqual([1, []]);
  });

  it('buries an event that its own schema refuses, and goes on', async () => {
    const { rows: [row] } = await truth.query<{ id: string }>(
      `insert into platform.outbox (id, tenant_id, kind, version, aggregate_id, aggregate_version, payload, correlation_id)
       values ($1, $2, $3, 1, $1, 1, '{"name": 5}', 'test') returning id`, [newId(), tenantId, bellRung.kind]);
    await ring('behind the malformed');
    await eventually('it is buried', async () => (await app.get(DeadLetters).list()).some(({ eventId, consumer }) => eventId === row?.id && consumer === 'test.hear'));
    expect(await count('heard', 'behind the malformed')).toBe(1);
    await truth.query('delete from platform.delivery where event_id = $1', [row?.id]);
  });

  it('has one effect of twenty deliveries at the same time', async () => {
    const id = await ring('twenty');
    await settled();
    await oweAgain(id);
    await Promise.all(Array.from({ length: 20 }, () => app.get(Consumer).deliver({ eventId: id, consumer: 'test.hear' })));
    await truth.query(`delete from platform.inbox where event_id = $1 and consumer = 'test.hear'`, [id]);
    await truth.query('delete from public.heard');
    await oweAgain(id);
    await Promise.all(Array.from({ length: 20 }, () => app.get(Consumer).deliver({ eventId: id, consumer: 'test.hear' })));
    await settled();
    expect(await count('heard', 'twenty')).toBe(1);
  });

  it('delivers what is under a lease but in no queue, when the lease is over', async () => {
    // As a relay leaves it that dies before the queue, or a queue that is emptied.
    const { rows: [row] } = await truth.query<{ id: string }>(
      `insert into platform.outbox (id, tenant_id, kind, version, aggregate_id, aggregate_version, payload, correlation_id, published_at)
       values ($1, $2, $3, 1, $1, 1, '{"name": "lost", "order": "work"}', 'test', now()) returning id`, [newId(), tenantId, bellRung.kind]);
    await truth.query(
      `insert into platform.delivery (event_id, consumer, queue, tenant_id, due_at) values ($1, 'test.hear', 'test', $2, now() + interval '2 s')`, [row?.id, tenantId]);
    expect(await app.get(Queues).queue('test').getJob(`test.hear/${row?.id}`)).toBeUndefined();
    await settled();
    expect(await count('heard', 'lost')).toBe(1);
  });

  it('does not boot with an event that nobody hears', async () => {
    await expect(boot(variables, [Diary, Hears, Logs], [bellRung, neverHeard] as EventDefinition[])).rejects.toThrow('events without a handler: test.never_heard');
  });

  it('does not boot with two handlers of one name', async () => {
    await expect(boot(variables, [Diary, Hears, HearsToo], [bellRung as EventDefinition])).rejects.toThrow('two handlers for one consumer name: test.hear');
  });

  it('does not boot with a handler of an event that nobody declares', async () => {
    await expect(boot(variables, [Diary, Hears], [])).rejects.toThrow('test.hear listens to test.bell_rung, which no context declares');
  });
});
