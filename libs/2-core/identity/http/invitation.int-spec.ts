import { unwrap } from '@musubi/kernel';
import { EntryFacade } from '../public/entry-facade.js';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';

let world: IdentityWorld;
let tenantId: string;
let boss: ApiClient;
let admin: Account;

beforeAll(async () => {
  world = await IdentityWorld.open();
  tenantId = await world.organisation();
  admin = await world.account(['admin'], tenantId);
  boss = await world.loggedIn(admin);
});
afterAll(() => world?.close());

const secret = '静かな雪の日のポンプを探す';
let place = 0;
const newEmail = (): string => `guest-${place += 1}@musubi.example`;
const from = (): Record<string, string> => ({ 'x-forwarded-for': `192.0.2.${place % 250}` });

/** What the writer of the mail gets. */
const letterOf = (id: string) => world.database.asSystem(() => world.app.get(EntryFacade).writeInvitation(id));
const linkOf = async (id: string): Promise<string> => (await letterOf(id))?.token ?? 'no link';
const invite = async (email = newEmail(), roles = ['liaison']): Promise<{ id: string; email: string }> => {
  const { status, body } = await boss.post('/invitations', { email, roles });
  expect({ status, body }).toMatchObject({ status: 201 });
  return { id: body.id, email };
};
const accept = (client: ApiClient, token: string, more = {}) => client.post('/invitation/accept', { token, name: '鈴木 一郎', password: secret, locale: 'ja', ...more }, from());
const openIds = async (): Promise<string[]> => (await boss.get('/invitations')).body.items.map(({ id }: { id: string }) => id);

test('who is invited sets name and password and is in, under the invited address and roles', async () => {
  const { id, email } = await invite(newEmail().toUpperCase());
  const token = await linkOf(id);
  const client = world.client();
  expect((await client.post('/invitation', { token }, from())).body).toMatchObject({ email: email.toLowerCase(), organisation: { name: expect.stringContaining('大学') } });
  expect(await accept(client, token, { password: 'qwertyqwerty' })).toMatchObject({ status: 400, body: { code: 'user.password_common' } });
  expect(await accept(client, token, { email: 'other@musubi.example' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  expect(await accept(client, token)).toMatchObject({ status: 200, body: { user: { name: '鈴木 一郎', email: email.toLowerCase() }, roles: ['liaison'], organisation: { id: tenantId }, secondFactorDue: false } });
  expect((await client.get('/session')).status).toBe(200);
  expect((await world.logIn(world.client(), email, secret)).status).toBe(200);
  expect(await openIds()).not.toContain(id);
  const kept = await world.rows<{ hash: string }>(`select array_to_string(token_hashes, ' ') || coalesce((select string_agg(payload::text, ' ') from platform.outbox), '') as hash from identity.invitation where id = $1`, [id]);
  expect(kept[0]?.hash).not.toContain(token);
});

test('a link holds once, also when two use it at the same time', async () => {
  const token = await linkOf((await invite()).id);
  const answers = await Promise.all([accept(world.client(), token), accept(world.client(), token)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
  expect(await accept(world.client(), token)).toMatchObject({ status: 410, body: { code: 'invitation.invalid' } });
});

test('a link ends when it has run out, is taken back, or was sent again', async () => {
  const [late, revoked, again] = [await invite(), await invite(), await invite()];
  const links = [await linkOf(late.id), await linkOf(revoked.id), await linkOf(again.id)];
  await world.rows(`update identity.invitation set expires_at = now() - interval '1 second' where id = $1`, [late.id]);
  expect((await boss.call('DELETE', `/invitations/${revoked.id}`)).status).toBe(204);
  expect((await boss.post(`/invitations/${again.id}/resend`)).status).toBe(200);
  expect(await Promise.all(links.map(async (token) => (await accept(world.client(), token)).status))).toEqual([410, 410, 410]);
  expect(await letterOf(late.id)).toBeUndefined();
  expect((await boss.get('/invitations')).body.items).toContainEqual(expect.objectContaining({ id: late.id, expired: true }));
  expect((await accept(world.client(), await linkOf(again.id))).status).toBe(200);
  const days = await world.rows<{ days: number }>('select extract(day from max(expires_at - now()))::int as days from identity.invitation where tenant_id = $1', [tenantId]);
  expect(days[0]?.days).toBeLessThan(7);
  // Run out, it makes room for another.
  expect((await invite(late.email)).id).not.toBe(late.id);
});

test('nobody is invited twice, into a role of another kind, or from below', async () => {
  const { email } = await invite();
  expect(await boss.post('/invitations', { email, roles: ['liaison'] })).toMatchObject({ status: 409, body: { code: 'invitation.already_open' } });
  expect(await boss.post('/invitations', { email: newEmail(), roles: ['company'] })).toMatchObject({ status: 400, body: { code: 'user.role_not_allowed' } });
  expect(await boss.post('/invitations', { email: admin.email, roles: ['liaison'] })).toMatchObject({ status: 409, body: { code: 'user.email_taken' } });
  const liaison = await world.loggedIn(await world.account(['liaison'], tenantId));
  expect((await liaison.post('/invitations', { email: newEmail(), roles: ['admin'] })).status).toBe(403);
});

test('another organisation sees no invitation and changes none', async () => {
  const { id, email } = await invite();
  const stranger = await world.loggedIn(await world.account(['admin']));
  expect((await stranger.get('/invitations')).body.items).toEqual([]);
  expect((await stranger.post(`/invitations/${id}/resend`)).status).toBe(404);
  expect((await stranger.call('DELETE', `/invitations/${id}`)).status).toBe(404);
  expect(await openIds()).toContain(id);
  // May invite the same address too: it learns nothing of the other's.
  expect((await stranger.post('/invitations', { email, roles: ['liaison'] })).status).toBe(201);
});

test('an address that has an account elsewhere is answered like any other, and told in the mail without a link', async () => {
  const elsewhere = await world.account();
  const { id } = await invite(elsewhere.email);
  expect(await letterOf(id)).toMatchObject({ email: elsewhere.email, token: undefined });
});

test('an address taken meanwhile leaves the invitation open and no half account', async () => {
  const { id, email } = await invite();
  const token = await linkOf(id);
  unwrap(await world.database.inTenant({ tenantId }, () => world.identity.registerUser({ tenantId, email, name: 'x', roles: ['liaison'], password })));
  expect(await accept(world.client(), token)).toMatchObject({ status: 409, body: { code: 'user.email_taken' } });
  expect(await openIds()).toContain(id);
  expect(await world.rows(`select 1 from identity.user_account where name = '鈴木 一郎' and tenant_id not in (select tenant_id from identity.login)`)).toEqual([]);
});

test('wrong links run out of tries', async () => {
  const tries = Array.from({ length: 25 }, () => ({ token: 'A'.repeat(43) }));
  const statuses: number[] = [];
  for (const body of tries) statuses.push((await world.client().post('/invitation', body, { 'x-forwarded-for': '198.51.100.9' })).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([410, 429]);
});
