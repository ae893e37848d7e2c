import { createApplicationContext } from '@musubi/composition/application';
import { IdentityFacade, passwordResetRequested } from '@musubi/identity';
import { isOk, newId } from '@musubi/kernel';
import { type Environment, parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeadLetters } from '@musubi/platform/events/dead-letters';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import { Outbox } from '@musubi/platform/events/outbox';
import { WorkerRuntime } from '@musubi/platform/events/worker-runtime';
import { Mailer } from '@musubi/platform/mail/mailer';
import { RequestContext } from '@musubi/platform/telemetry/request-context';
import type { INestApplicationContext } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { eventually } from '../../../../test/servers/eventually.js';
import { MailPause } from '../infrastructure/mail-pause.js';
import { Notify } from './notify.js';

/** The contexts want an address; nothing here searches. */
const noSearch = { MUSUBI_MEILI_URL: 'http://127.0.0.1:9', MUSUBI_MEILI_KEY: 'nobody' };

const consumer = 'notifications.send-mail';

/** A real SMTP server that keeps what it takes and refuses what it is told to. */
class FakePost {
  readonly taken: { raw: Buffer; mail: Email }[] = [];
  /** Answers to the next RCPT commands; when used up everybody is welcome. */
  refusals: { responseCode: number; message: string }[] = [];
  slowMs = 0;
  /** Takes no letter, and says why by repeating its link. */
  repeatsLetters = false;
  readonly repeated: string[] = [];
  port = 0;
  private server: SMTPServer | undefined;

  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'], logger: false, disableReverseLookup: true, closeTimeout: 200,
      onRcptTo: (_address, _session, done) => {
        const refusal = this.refusals.shift();
        done(refusal && Object.assign(new Error(refusal.message), { responseCode: refusal.responseCode }));
      },
      onData: (stream, _session, done) => void this.take(stream).then(() => done(), done),
    });
    server.on('error', () => undefined);
    this.server = server;
    await new Promise<void>((resolve) => { server.listen(this.port, '127.0.0.1', resolve); });
    this.port = (server.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => { this.server?.close(() => resolve()); });
  }

  private async take(stream: AsyncIterable<Buffer>): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    await new Promise((resolve) => { setTimeout(resolve, this.slowMs); });
    const mail = await PostalMime.parse(raw);
    if (this.repeatsLetters) {
      this.repeated.push(/https:[^\s#]{1,200}#\S{1,100}/u.exec(mail.text ?? '')?.[0] ?? '');
      throw Object.assign(new Error(`5.7.1 refused: ${this.repeated.at(-1)}`), { responseCode: 554 });
    }
    this.taken.push({ raw, mail });
  }
}

describe('sending mail', () => {
  const post = new FakePost();
  let server: TestDatabase;
  let environment: Environment;
  let app: INestApplicationContext;
  let database: Database;
  let look: pg.Client;
  let tenantId: string;
  const readers: Record<'ja' | 'en', string> = { ja: '', en: '' };

  beforeAll(async () => {
    server = await createTestDatabase();
    await post.start();
    const parsed = parseEnvironment({
      MUSUBI_DATABASE_URL: server.databaseUrl, MUSUBI_SMTP_URL: `smtp://127.0.0.1:${post.port}`,
      MUSUBI_PUBLIC_URL: 'https://musubi.example', ...noSearch, MUSUBI_LOG_LEVEL: 'silent',
    });
    if (!isOk(parsed)) throw new Error('environment');
    environment = parsed.value;
    app = await createApplicationContext(environment);
    database = app.get(Database);
    look = new pg.Client({ connectionString: server.superuserUrl });
    await look.connect();
    tenantId = newId();
    const identity = app.get(IdentityFacade);
    await database.asSystem(() => identity.registerOrganisation({ id: tenantId, kind: 'university', code: 'MICHINOKU', name: 'みちのく大学' }));
    await database.inTenant({ tenantId }, async () => {
      for (const locale of ['ja', 'en'] as const) {
        const person = await identity.registerUser({
          tenantId, email: `${locale}@michinoku.example`, name: locale === 'ja' ? '佐藤 花子' : 'Anna Lee', locale, roles: ['liaison'], passwordHash: 'unused',
        });
        if (!person.ok) throw new Error(person.error.message);
        readers[locale] = person.value.id;
      }
    });
  });

  afterAll(async () => {
    await look.end();
    await app.close();
    await post.stop();
    await server.drop();
  });

  beforeEach(() => {
    post.taken.length = 0;
    post.refusals = [];
    post.slowMs = 0;
    post.repeatsLetters = false;
    app.get(MailPause).end();
  });

  /** A notification with its request for a mail, due for delivery. */
  async function requested(locale: 'ja' | 'en'): Promise<{ eventId: string; notificationId: string; correlationId: string }> {
    const cause = newId();
    const correlationId = newId();
    await app.get(RequestContext).runAs({ correlationId }, () => database.asSystem(() => app.get(Notify).tell(cause, [{
      tenantId, userId: readers[locale], link: '/inbox?match=019bb2f0-1111-7222-8333-444455556666',
      told: {
        kind: 'matches.added',
        facts: { need: { ja: '可燃性の電解液を使わない電池', en: 'Batteries without flammable electrolyte' }, role: 'owner', matchCount: 2, best: { seed: { ja: '硫化物系固体電解質', en: 'Sulphide solid electrolytes' }, words: ['電解質'] } },
      },
    }])));
    const { rows } = await look.query<{ id: string; notification: string }>(
      `select o.id, n.id as notification from notifications.notification n
         join platform.outbox o on o.payload ->> 'notificationId' = n.id::text where n.event_id = $1`, [cause]);
    const registry = app.get(EventRegistry);
    await app.get(DeliveryStore).expand(registry.routes, 500);
    return { eventId: rows[0]?.id ?? '', notificationId: rows[0]?.notification ?? '', correlationId };
  }

  const deliver = (eventId: string): Promise<void> => app.get(Consumer).deliver({ eventId, consumer });

  async function mailOf(notificationId: string): Promise<{ status: string; given_up_because: string | null }> {
    const { rows } = await look.query<{ status: string; given_up_because: string | null }>(
      'select status, given_up_because from notifications.mail where notification_id = $1', [notificationId]);
    return rows[0] ?? { status: 'none', given_up_because: null };
  }

  async function owed(eventId: string): Promise<{ attempts: number; last_error: string | null } | undefined> {
    return (await look.query('select attempts, last_error from platform.delivery where event_id = $1', [eventId])).rows[0] as never;
  }

  test.each([
    ['ja', '[Musubi] 「可燃性の電解液を使わない電池」に新しい候補が2件あります', '最も近いのは研究シーズ「硫化物系固体電解質」です。', '「電解質」で重なります', '佐藤 花子 様'],
    ['en', '[Musubi] 2 new matches for “Batteries without flammable electrolyte”', 'The closest is the research “Sulphide solid electrolytes”.', 'meet in “電解質”', 'Dear Anna Lee,'],
  ] as const)('a mail in %s carries its Message-ID, correlation, language and charset', async (locale, subject, closest, words, salutation) => {
    const { eventId, notificationId, correlationId } = await requested(locale);
    await deliver(eventId);

    expect(post.taken).toHaveLength(1);
    const { mail, raw } = post.taken[0] as { raw: Buffer; mail: Email };
    const header = (key: string): string | undefined => mail.headers.find((found) => found.key === key)?.value;
    expect(mail.messageId).toBe(`<${notificationId}@musubi.example>`);
    expect(mail.subject).toBe(subject);
    expect(mail.to).toEqual([expect.objectContaining({ address: `${locale}@michinoku.example` })]);
    expect(header('content-type')).toMatch(/^text\/plain; charset=utf-8/iu);
    expect(header('x-musubi-correlation-id')).toBe(correlationId);
    expect(header('auto-submitted')).toBe('auto-generated');
    for (const part of [salutation, closest, words, 'https://musubi.example/inbox?match=019bb2f0-1111-7222-8333-444455556666']) {
      expect(mail.text).toContain(part);
    }
    expect(mail.html).toBeUndefined();
    // Seven-bit on the wire, whatever the server between us and the reader can do.
    expect([...raw].every((byte) => byte < 128)).toBe(true);
    expect(await mailOf(notificationId)).toEqual({ status: 'sent', given_up_because: null });
    expect(await owed(eventId)).toBeUndefined();
  });

  test('20 concurrent deliveries send one mail', async () => {
    const { eventId, notificationId } = await requested('ja');
    post.slowMs = 150;
    await Promise.all(Array.from({ length: 20 }, () => deliver(eventId)));
    expect(post.taken).toHaveLength(1);
    expect((await mailOf(notificationId)).status).toBe('sent');
  });

  test('a delivery after the mail was sent sends nothing', async () => {
    const { eventId } = await requested('en');
    await deliver(eventId);
    await look.query(`delete from platform.inbox where event_id = $1`, [eventId]);
    await look.query(`insert into platform.delivery (event_id, consumer, queue, tenant_id) values ($1, $2, 'notifications', $3)`, [eventId, consumer, tenantId]);
    await deliver(eventId);
    expect(post.taken).toHaveLength(1);
    expect(await owed(eventId)).toBeUndefined();
  });

  test('a temporary refusal is tried again under the same Message-ID', async () => {
    const { eventId, notificationId } = await requested('ja');
    post.refusals = Array.from({ length: 2 }, () => ({ responseCode: 450, message: '4.2.0 try again later' }));
    await deliver(eventId);
    await deliver(eventId);
    expect(await owed(eventId)).toMatchObject({ attempts: 2, last_error: expect.stringContaining('450') as string });
    expect((await mailOf(notificationId)).status).toBe('requested');

    await deliver(eventId);
    expect(post.taken.map(({ mail }) => mail.messageId)).toEqual([`<${notificationId}@musubi.example>`]);
    expect((await mailOf(notificationId)).status).toBe('sent');
  });

  test('an address that does not exist is given up; the notification in the app stays', async () => {
    const { eventId, notificationId } = await requested('ja');
    post.refusals = [{ responseCode: 550, message: '5.1.1 no such user' }];
    await deliver(eventId);
    expect(await mailOf(notificationId)).toEqual({ status: 'given_up', given_up_because: 'recipient_refused' });
    expect(await owed(eventId)).toBeUndefined();
    expect((await look.query('select 1 from notifications.notification where id = $1', [notificationId])).rowCount).toBe(1);
  });

  test('a mail from before a restored backup is not sent any more', async () => {
    const { eventId, notificationId } = await requested('ja');
    await look.query(`update notifications.mail set requested_at = now() - interval '4 days' where notification_id = $1`, [notificationId]);
    await deliver(eventId);
    expect(post.taken).toHaveLength(0);
    expect(await mailOf(notificationId)).toEqual({ status: 'given_up', given_up_because: 'too_old' });
  });

  test('the token of a letter that is refused by repeating it stands in no log line, job or dead letter', async () => {
    const lines: string[] = [];
    const write = (...parts: unknown[]): void => { lines.push(JSON.stringify(parts)); };
    app.useLogger({ log: write, error: write, warn: write, debug: write, verbose: write, fatal: write });
    const [userId, resetId] = [readers.ja, newId()];
    await database.asSystem(async () => {
      await database.query(`insert into identity.password_reset (id, user_id, tenant_id, expires_at) values ($1, $2, $3, now() + interval '30 minutes')`, [resetId, userId, tenantId]);
      await app.get(Outbox).publish(passwordResetRequested, { tenantId, aggregateId: resetId, aggregateVersion: 1, payload: { resetId, userId } });
    });
    await app.get(DeliveryStore).expand(app.get(EventRegistry).routes, 500);
    const { rows: [delivery] } = await look.query<{ event_id: string; consumer: string }>(
      `update platform.delivery set attempts = 9999 where consumer = 'notifications.send-password-reset' returning event_id, consumer`);
    post.repeatsLetters = true;
    await app.get(Consumer).deliver({ eventId: delivery?.event_id ?? '', consumer: delivery?.consumer ?? '' });

    const [link = ''] = post.repeated;
    const token = link.split('#')[1] ?? '';
    expect([post.repeated.length, token]).toEqual([1, expect.stringMatching(/^[\w-]{43}$/u)]);
    // What the guard is there for: the client's own error says all that the server says.
    const letter = { to: 'ja@michinoku.example', subject: 'kanaria', text: link, messageId: '<kanaria@musubi.example>', correlationId: newId() };
    await expect(app.get(Mailer).send(letter)).rejects.toThrow(token);
    expect(await app.get(DeadLetters).list()).toMatchObject([{ consumer: delivery?.consumer, cause: 'Error: the mail server did not take the letter EMESSAGE 554 5.7.1' }]);
    expect(lines.join('\n')).toContain('delivery goes to the dead letter');
    const { rows: tables } = await look.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    const kept = await Promise.all(tables.map(async ({ name }) => [name, JSON.stringify((await look.query(`select to_jsonb(t)::text from ${name} t`)).rows)] as const));
    expect([['the log', lines.join('\n')] as const, ...kept].filter(([, text]) => text.includes(token)).map(([place]) => place)).toEqual([]);
  });

  test('while the server is away one mail finds out and the others wait; afterwards all arrive by themselves', async () => {
    await post.stop();
    const [first, second] = [await requested('ja'), await requested('en')];
    await deliver(first.eventId);
    await deliver(second.eventId);
    expect(await owed(first.eventId)).toMatchObject({ attempts: 1 });
    expect(await owed(second.eventId)).toMatchObject({ attempts: 0, last_error: null });

    // A worker of its own: it must not deliver what other tests deliver by hand.
    const worker = await createApplicationContext(environment);
    worker.get(WorkerRuntime).start(['notifications']);
    await post.start();
    await eventually('both mails', async () => {
      const states = [await mailOf(first.notificationId), await mailOf(second.notificationId)];
      return states.every(({ status }) => status === 'sent');
    }, 30_000);
    await worker.close();
    expect(post.taken.map(({ mail }) => mail.messageId).sort()).toEqual(
      [first, second].map(({ notificationId }) => `<${notificationId}@musubi.example>`).sort());
  }, 40_000);
});
