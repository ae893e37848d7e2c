import { ApplicationModule } from '@musubi/composition/application.module';
import { IdentityFacade } from '@musubi/identity';
import { isOk, newId } from '@musubi/kernel';
import { type Environment, parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { startMailSink } from '@musubi/platform/mail-sink/mail-sink';
import { Mailer } from '@musubi/platform/mail/mailer';
import { SessionStore } from '@musubi/platform/session/session-store';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request } from 'express';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { Notify } from '../application/notify.js';
import { MailboxController } from './mailbox.controller.js';

interface Answer { readonly status: number; readonly body: Record<string, never> & { items: Record<string, string | null>[]; nextCursor: string | null; unread: number; code: string; text: string } }

describe('the notifications over HTTP', () => {
  let server: TestDatabase;
  let sink: Awaited<ReturnType<typeof startMailSink>>;
  let directory: string;
  let environment: Environment;
  let app: NestExpressApplication;
  let database: Database;
  let base: string;
  let tenantId: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailbox-'));
    [server, sink] = await Promise.all([createTestDatabase(), startMailSink({ dir: directory })]);
    const parsed = parseEnvironment({
      MUSUBI_DATABASE_URL: server.databaseUrl, MUSUBI_SMTP_URL: sink.url, MUSUBI_MAIL_SINK_DIR: directory,
      MUSUBI_MEILI_URL: 'http://127.0.0.1:9', MUSUBI_MEILI_KEY: 'nobody', MUSUBI_LOG_LEVEL: 'silent',
    });
    if (!isOk(parsed)) throw new Error('environment');
    environment = parsed.value;
    app = await NestFactory.create<NestExpressApplication>(ApplicationModule.forRoot(environment), { logger: false, abortOnError: false, forceCloseConnections: true });
    app.setGlobalPrefix('api/v1');
    await app.listen(0, '127.0.0.1');
    base = `${await app.getUrl()}/api/v1`;
    database = app.get(Database);
    tenantId = newId();
    await database.asSystem(() => app.get(IdentityFacade).registerOrganisation({ id: tenantId, kind: 'university', code: 'MICHINOKU', name: 'みちのく大学' }));
  });

  afterAll(async () => {
    await app.close();
    await sink.stop();
    await server.drop();
    await rm(directory, { recursive: true });
  });

  async function reader(): Promise<{ userId: string; cookie: string }> {
    const person = await database.inTenant({ tenantId }, () => app.get(IdentityFacade).registerUser({
      tenantId, email: `${newId()}@michinoku.example`, name: '佐藤 花子', locale: 'ja', roles: ['liaison'], passwordHash: 'unused',
    }));
    if (!person.ok) throw new Error(person.error.message);
    const token = await app.get(SessionStore).open({ userId: person.value.id, tenantId });
    return { userId: person.value.id, cookie: `__Host-musubi=${token}` };
  }

  async function tell(userId: string, count: number): Promise<void> {
    for (let turn = 1; turn <= count; turn += 1) {
      await database.asSystem(() => app.get(Notify).tell(newId(), [{
        tenantId, userId, link: '/engagements/1', told: { kind: 'contract.ending', facts: { number: `M-${turn}`, endDate: '2027-03-31' } },
      }]));
    }
  }

  async function call(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(base + path, { method, headers });
    return { status: response.status, body: await response.json() as Answer['body'] };
  }

  test('lists the reader’s own, newest first, page by page, with the unread count', async () => {
    const [{ userId, cookie }, other] = [await reader(), await reader()];
    await tell(userId, 5);
    await tell(other.userId, 1);
    const first = await call('GET', '/notifications?limit=3', { cookie });
    const second = await call('GET', `/notifications?limit=3&cursor=${first.body.nextCursor ?? ''}`, { cookie });

    const numbers = [...first.body.items, ...second.body.items].map(({ title }) => /M-\d/u.exec(title ?? '')?.[0]);
    expect(numbers).toEqual(['M-5', 'M-4', 'M-3', 'M-2', 'M-1']);
    expect(second.body.nextCursor).toBeNull();
    expect(first.body.unread).toBe(5);
    expect(first.body.items[0]).toEqual({
      id: expect.any(String) as string, kind: 'contract.ending', link: '/engagements/1', readAt: null,
      title: '契約M-5の終了が近づいています（2027年3月31日）',
      text: '契約M-5は、2027年3月31日に終了します。継続や変更契約の要否をご確認ください。',
      why: 'あなたがこの案件の主担当であるため、お知らせしています。',
      createdAt: expect.stringMatching(/Z$/u) as string,
    });
  });

  test('a cursor that nobody made shows an empty end', async () => {
    const { userId, cookie } = await reader();
    await tell(userId, 1);
    expect((await call('GET', '/notifications?cursor=xyz', { cookie })).body).toMatchObject({ items: [], nextCursor: null, unread: 1 });
  });

  test('reading one counts once; reading all leaves none', async () => {
    const { userId, cookie } = await reader();
    await tell(userId, 3);
    const id = (await call('GET', '/notifications', { cookie })).body.items[0]?.['id'] ?? '';
    expect((await call('POST', `/notifications/${id}/read`, { cookie })).body).toEqual({ unread: 2 });
    expect((await call('POST', `/notifications/${id}/read`, { cookie })).body).toEqual({ unread: 2 });
    expect(await call('POST', '/notifications/read-all', { cookie })).toEqual({ status: 200, body: { unread: 0 } });
    expect((await call('GET', '/notifications', { cookie })).body.unread).toBe(0);

    const look = new pg.Client({ connectionString: server.superuserUrl });
    await look.connect();
    const { rows } = await look.query<{ action: string }>('select action from platform.audit_entry where actor_id = $1 order by at', [userId]);
    await look.end();
    expect(rows.map(({ action }) => action)).toEqual(['notification.read', 'notification.all_read']);
  });

  test('another’s notification is not found', async () => {
    const [mine, other] = [await reader(), await reader()];
    await tell(other.userId, 1);
    const id = (await call('GET', '/notifications', { cookie: other.cookie })).body.items[0]?.['id'] ?? '';
    const answer = await call('POST', `/notifications/${id}/read`, { cookie: mine.cookie });
    expect(answer).toMatchObject({ status: 404, body: { code: 'notification.not_found' } });
    expect((await call('GET', '/notifications', { cookie: other.cookie })).body.unread).toBe(1);
  });

  test.each([['GET', '/notifications'], ['POST', '/notifications/read-all'], ['GET', '/status']])('%s %s needs a session', async (method, path) => {
    expect(await call(method, path)).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  });

  test('the status says what is delayed', async () => {
    const { cookie } = await reader();
    // No search server runs in this test; the mail server does.
    expect(await call('GET', '/status', { cookie })).toMatchObject({
      status: 200, body: { status: 'degraded', delayed: { matching: true, mail: false, search: true } },
    });
  });

  describe('the mailbox', () => {
    test('shows what the local sink caught, newest first', async () => {
      for (const subject of ['一通目', '二通目']) {
        await app.get(Mailer).send({ to: 'a@b.example', subject, text: '本文です。', messageId: `<${newId()}@x>`, correlationId: newId() });
      }
      const first = await call('GET', '/mailbox?limit=1');
      expect(first.body.items.map(({ subject }) => subject)).toEqual(['二通目']);
      const second = await call('GET', `/mailbox?limit=1&cursor=${first.body.nextCursor ?? ''}`);
      expect(second.body.items.map(({ subject }) => subject)).toEqual(['一通目']);
      const opened = await call('GET', `/mailbox/${second.body.items[0]?.['id'] ?? ''}`);
      expect(opened.body).toMatchObject({ subject: '一通目', text: expect.stringContaining('本文です。') as string, to: ['a@b.example'] });
    });

    test.each(['nothing', '..%2f..%2fetc%2fpasswd', '1795245489544-ffffffffffff'])('has no mail %s', async (id) => {
      expect((await call('GET', `/mailbox/${id}`)).status).toBe(404);
    });

    test('does not exist for a caller from elsewhere', async () => {
      expect((await call('GET', '/mailbox', { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404);
    });

    test('does not exist where no sink is configured', async () => {
      const controller = new MailboxController({ ...environment, mailSinkDir: undefined });
      const request = { socket: { remoteAddress: '127.0.0.1' }, headers: {} } as Request;
      await expect(controller.list(request, { limit: 50 })).rejects.toMatchObject({ problem: { code: 'http.not_found' } });
      await expect(controller.open(request, 'x')).rejects.toMatchObject({ problem: { code: 'http.not_found' } });
    });
  });
});
