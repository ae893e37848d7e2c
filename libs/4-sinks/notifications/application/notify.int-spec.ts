import { createApplicationContext } from '@musubi/composition/application';
import { instalmentDueSoon } from '@musubi/contracting';
import { IdentityFacade } from '@musubi/identity';
import { isOk, newId } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { createDataSource } from '@musubi/platform/database/data-source';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Outbox } from '@musubi/platform/events/outbox';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { notificationsSchema } from '../infrastructure/schema.js';
import { Notify, type Notice } from './notify.js';

/** The contexts want an address; nothing here searches. */
const noSearch = { MUSUBI_MEILI_URL: 'http://127.0.0.1:9', MUSUBI_MEILI_KEY: 'nobody' };

const consumer = 'notifications.tell-instalment-due-soon';

describe('telling people', () => {
  let server: TestDatabase;
  let app: INestApplicationContext;
  let database: Database;
  let look: pg.Client;
  let tenantId: string;
  let owner: string;
  let colleague: string;

  beforeAll(async () => {
    server = await createTestDatabase();
    const environment = parseEnvironment({ MUSUBI_DATABASE_URL: server.databaseUrl, ...noSearch, MUSUBI_LOG_LEVEL: 'silent' });
    if (!isOk(environment)) throw new Error('environment');
    app = await createApplicationContext(environment.value);
    database = app.get(Database);
    look = new pg.Client({ connectionString: server.superuserUrl });
    await look.connect();
    tenantId = newId();
    const university = await database.asSystem(() => app.get(IdentityFacade).registerOrganisation({
      id: tenantId, kind: 'university', code: 'MICHINOKU', name: 'みちのく大学',
    }));
    if (!university.ok) throw new Error(university.error.message);
    owner = await user('owner@michinoku.example');
    colleague = await user('colleague@michinoku.example');
  });

  afterAll(async () => {
    await look.end();
    await app.close();
    await server.drop();
  });

  async function user(email: string): Promise<string> {
    const result = await database.inTenant({ tenantId }, () => app.get(IdentityFacade).registerUser({
      tenantId, email, name: '佐藤 花子', roles: ['liaison'], passwordHash: 'unused',
    }));
    if (!result.ok) throw new Error(result.error.message);
    return result.value.id;
  }

  /** An event in the outbox with its delivery, as the relay makes it. */
  async function due(ownerUserId = owner): Promise<string> {
    const contractId = newId();
    const id = await database.asSystem(() => app.get(Outbox).publish(instalmentDueSoon, {
      tenantId, aggregateId: contractId, aggregateVersion: 1,
      payload: {
        contractId, engagementId: newId(), companyId: newId(), ownerUserId, number: 'M-2026-1', instalmentId: newId(),
        dueDate: '2026-12-31', open: 1_000_000,
      },
    }));
    const registry = app.get(EventRegistry);
    await app.get(DeliveryStore).expand(registry.routes, 500);
    return id;
  }

  async function count(table: 'notification' | 'mail', eventId: string): Promise<number> {
    const of = table === 'notification' ? 'event_id = $1' : 'notification_id in (select id from notifications.notification where event_id = $1)';
    return (await look.query(`select 1 from notifications.${table} where ${of}`, [eventId])).rowCount ?? 0;
  }

  function notice(userId: string): Notice {
    return { tenantId, userId, link: '/inbox', told: { kind: 'contract.ending', facts: { number: 'M-1', endDate: '2027-03-31' } } };
  }

  test('20 concurrent deliveries of one event make one notification, one mail and one request for it', async () => {
    const eventId = await due();
    await Promise.all(Array.from({ length: 20 }, () => app.get(Consumer).deliver({ eventId, consumer })));

    expect(await count('notification', eventId)).toBe(1);
    expect(await count('mail', eventId)).toBe(1);
    const requests = await look.query(`select 1 from platform.outbox where kind = 'mail.requested' and causation_id = $1`, [eventId]);
    expect(requests.rowCount).toBe(1);
  });

  test('a delivery that comes once more after it was settled changes nothing', async () => {
    const eventId = await due();
    await app.get(Consumer).deliver({ eventId, consumer });
    await look.query(`insert into platform.delivery (event_id, consumer, queue, tenant_id) values ($1, $2, 'notifications', $3)`, [eventId, consumer, tenantId]);
    await app.get(Consumer).deliver({ eventId, consumer });

    expect(await count('notification', eventId)).toBe(1);
    expect((await look.query('select 1 from platform.delivery where event_id = $1 and consumer = $2', [eventId, consumer])).rowCount).toBe(0);
  });

  test('the insert itself lets one through, even without the inbox', async () => {
    const eventId = newId();
    const notices = [notice(owner), notice(colleague), notice(owner)];
    await Promise.all(Array.from({ length: 20 }, (_, turn) => database.asSystem(() =>
      app.get(Notify).tell(eventId, turn % 2 ? notices : [...notices].reverse()))));

    expect(await count('notification', eventId)).toBe(2);
    expect(await count('mail', eventId)).toBe(2);
  });

  test('what is rolled back has told nobody', async () => {
    const eventId = newId();
    const failing = database.asSystem(async () => {
      await app.get(Notify).tell(eventId, [notice(owner)]);
      throw new Error('later in the same transaction');
    });
    await expect(failing).rejects.toThrow('later');
    expect(await count('notification', eventId)).toBe(0);
  });

  test('the Message-ID names the notification and the site', async () => {
    const eventId = newId();
    await database.asSystem(() => app.get(Notify).tell(eventId, [notice(owner)]));
    const { rows } = await look.query<{ id: string; message_id: string }>(
      'select n.id, m.message_id from notifications.notification n join notifications.mail m on m.notification_id = n.id where n.event_id = $1', [eventId]);
    expect(rows[0]?.message_id).toBe(`<${rows[0]?.id ?? ''}@127.0.0.1>`);
  });

  describe('row-level security', () => {
    const all = 'select id from notifications.notification';

    test('a reader sees the own rows only, not a colleague’s', async () => {
      const eventId = newId();
      await database.asSystem(() => app.get(Notify).tell(eventId, [notice(owner), notice(colleague)]));
      const seen = await database.inTenant({ tenantId, userId: colleague }, () => database.query<{ user_id: string }>(
        'select user_id from notifications.notification union all select user_id from notifications.mail'));
      expect(new Set(seen.map(({ user_id: id }) => id))).toEqual(new Set([colleague]));
    });

    test('nobody else sees any', async () => {
      expect(await database.inTenant({ tenantId }, () => database.query(all))).toEqual([]);
      expect(await database.inTenant({ tenantId: newId(), userId: owner }, () => database.query(all))).toEqual([]);
    });

    test('a reader can mark the own rows as read and change nothing else', async () => {
      await database.asSystem(() => app.get(Notify).tell(newId(), [notice(owner), notice(colleague)]));
      const asOwner = (sql: string): Promise<unknown[]> => database.inTenant({ tenantId, userId: owner }, () => database.query(sql));
      expect((await asOwner('update notifications.notification set read_at = now() returning user_id')).length).toBeGreaterThan(0);
      await expect(asOwner(`update notifications.notification set link = '/x'`)).rejects.toMatchObject({ code: '42501' });
      await expect(asOwner(`delete from notifications.notification`)).rejects.toMatchObject({ code: '42501' });
      await expect(asOwner(`update notifications.mail set status = 'sent'`)).rejects.toMatchObject({ code: '42501' });
      const { rows } = await look.query('select distinct user_id from notifications.notification where read_at is not null');
      expect(rows).toEqual([{ user_id: owner }]);
    });
  });

  test('the rows are the same in code and in the database', async () => {
    const source = await createDataSource(server.ownerUrl, [notificationsSchema], 1).initialize();
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    await source.destroy();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
