import { unwrap } from '@musubi/kernel';
import { EntryFacade } from '../public/entry-facade.js';
import { type Account, IdentityWorld, password } from '../../../../test/builders/identity-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';
import type { Role } from '../public/role.js';

let world: IdentityWorld;
let universityAdmin: Account;

beforeAll(async () => {
  world = await IdentityWorld.open();
  universityAdmin = await world.account(['admin']);
});
afterAll(() => world?.close());

const numbers = ['7123456789012', '4011001098993', '2120901007402', '1180305003290', '7000012050002'];
const form = (more: object = {}) => ({
  corporateNumber: numbers[0], companyName: '雪国電機株式会社', prefecture: '新潟県', industry: 'manufacturing', capital: 10_000_000, employees: 40,
  personName: '高橋 次郎', email: 'takahashi@yukiguni.example', locale: 'ja', ...more,
});
const entry = (): EntryFacade => world.app.get(EntryFacade);
let place = 0;
const from = (): Record<string, string> => ({ 'x-forwarded-for': `203.0.113.${place += 1}` });
const register = (more: object = {}) => world.client().post('/registrations', form(more), from());
const newest = async (email: string): Promise<string> =>
  (await world.rows<{ id: string }>('select id from identity.company_registration where email = $1 order by requested_at desc limit 1', [email]))[0]?.id ?? 'none';
const verify = (token = 'none') => world.client().post('/registrations/verify', { token }, from());

/** Registered and verified. @returns its id */
async function verified(more: { email: string }): Promise<string> {
  expect((await register(more)).status).toBe(202);
  const id = await newest(more.email);
  const letter = await world.database.asSystem(() => entry().writeRegistration(id));
  expect((await verify(letter?.token)).status).toBe(204);
  return id;
}

async function member(kind: 'company' | 'platform', naming: object, roles: readonly Role[]): Promise<ApiClient> {
  const { id: tenantId } = unwrap(await world.database.asSystem(() => world.identity.registerOrganisation({ kind, name: '組織', secondFactorFor: 'nobody', ...naming })));
  return world.loggedIn(await world.account(roles, tenantId));
}

const waitingFor = async (client: ApiClient): Promise<string[]> => (await client.get('/registrations')).body.items.map(({ id }: { id: string }) => id);

test('without an operator a university lets a company in; its first person then is its administrator', async () => {
  const admin = await world.loggedIn(universityAdmin);
  const email = 'takahashi@yukiguni.example';
  const id = await verified({ email });
  expect((await admin.get('/registrations')).body.items).toEqual([
    expect.objectContaining({ id, companyName: '雪国電機株式会社', email, capital: 10_000_000, freeMail: false, companyExists: false }),
  ]);
  expect(await world.database.asSystem(() => entry().reviewOf(id))).toMatchObject({ reviewers: [{ userId: universityAdmin.userId }] });
  const both = await Promise.all([admin.post(`/registrations/${id}/approve`), admin.post(`/registrations/${id}/approve`)]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 404]);

  const [invitation] = await world.rows<{ id: string }>('select id from identity.invitation where email = $1', [email]);
  const letter = await world.database.asSystem(() => entry().writeInvitation(invitation?.id ?? ''));
  expect(letter).toMatchObject({ because: 'approved', organisation: '雪国電機株式会社', name: '高橋 次郎' });
  const client = world.client();
  const accepted = await client.post('/invitation/accept', { token: letter?.token, name: '高橋 次郎', password: '静かな雪の日のポンプを探す', locale: 'ja' }, from());
  expect(accepted).toMatchObject({ status: 200, body: { roles: ['company', 'company_admin'], organisation: { kind: 'company', code: numbers[0] }, secondFactorDue: true } });
  expect((await client.get('/invitations')).body.code).toBe('session.second_factor_due');
  expect(await world.rows('select mail_domain, capital::int from identity.organisation where corporate_number = $1', [numbers[0]])).toEqual([{ mail_domain: 'yukiguni.example', capital: 10_000_000 }]);
});

test('the next person of a company goes to its administrator, needs its mail domain, and becomes a member', async () => {
  const boss = await member('company', { corporateNumber: numbers[1], mailDomain: 'denchi.example' }, ['company', 'company_admin']);
  await register({ corporateNumber: numbers[1], email: 'sato@elsewhere.example' });
  const letter = await world.database.asSystem(async () => entry().writeRegistration(await newest('sato@elsewhere.example')));
  expect(await verify(letter?.token)).toMatchObject({ status: 409, body: { code: 'registration.mail_domain_differs' } });
  const id = await verified({ corporateNumber: numbers[1], email: 'sato@lab.denchi.example' } as { email: string });
  expect(await waitingFor(boss)).toEqual([id]);
  expect(await waitingFor(await world.loggedIn(universityAdmin))).not.toContain(id);
  const other = await member('company', { corporateNumber: numbers[2] }, ['company_admin']);
  expect([(await other.post(`/registrations/${id}/approve`)).status, (await other.post(`/registrations/${id}/reject`, { reason: 'x' })).status]).toEqual([404, 404]);
  expect((await boss.post(`/registrations/${id}/approve`)).status).toBe(204);
  expect(await world.rows(`select roles, tenant_id = (select id from identity.organisation where corporate_number = $1) as same from identity.invitation where email = 'sato@lab.denchi.example'`, [numbers[1]]))
    .toEqual([{ roles: ['company'], same: true }]);
});

test('the answer is the same for known and unknown addresses and companies, and takes the same time', async () => {
  const timed = async (more: object): Promise<{ status: number; text: string; ms: number }> => {
    const begun = performance.now();
    const { status, text } = await register(more);
    return { status, text, ms: performance.now() - begun };
  };
  const answers = [await timed({ email: universityAdmin.email, corporateNumber: numbers[3] }), await timed({ email: 'nobody@yukiguni.example', corporateNumber: numbers[3] }), await timed({ email: 'nobody2@yukiguni.example', corporateNumber: numbers[1] })];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  for (const { ms } of answers) expect(ms).toBeGreaterThanOrEqual(249);
  const known = await newest(universityAdmin.email);
  expect(await world.database.asSystem(() => entry().writeRegistration(known))).toMatchObject({ token: undefined });
});

test('a wrong number or address is said at once; one address is not written to without end', async () => {
  expect(await register({ corporateNumber: '8370005002147' })).toMatchObject({ status: 400, body: { code: 'corporate_number.check_digit_wrong' } });
  expect(await register({ email: 'nobody' })).toMatchObject({ status: 400, body: { code: 'user.email_invalid' } });
  expect(await register({ role: 'operator' })).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
  const email = 'often@yukiguni.example';
  for (let round = 0; round < 5; round += 1) expect((await register({ email, corporateNumber: numbers[3] })).status).toBe(202);
  expect(await world.rows('select 1 from identity.company_registration where email = $1', [email])).toHaveLength(3);
});

test('a link holds once and for a day; before it nobody is asked', async () => {
  const email = 'late@yukiguni.example';
  await register({ email, corporateNumber: numbers[3] });
  const id = await newest(email);
  expect(await world.database.asSystem(() => entry().reviewOf(id))).toBeUndefined();
  expect(await waitingFor(await world.loggedIn(universityAdmin))).not.toContain(id);
  const letter = await world.database.asSystem(() => entry().writeRegistration(id));
  const both = await Promise.all([verify(letter?.token), verify(letter?.token)]);
  expect(both.map(({ status }) => status).sort()).toEqual([204, 410]);
  await register({ email: 'later@yukiguni.example', corporateNumber: numbers[3] });
  const second = await newest('later@yukiguni.example');
  const run = await world.database.asSystem(() => entry().writeRegistration(second));
  await world.rows(`update identity.company_registration set expires_at = now() - interval '1 second' where id = $1`, [second]);
  expect((await verify(run?.token)).status).toBe(410);
});

test('once there is an operator the decision is the operator\'s; a reason goes to who was refused', async () => {
  const id = await verified({ email: 'jiro@gmail.com', corporateNumber: numbers[3] } as { email: string });
  const operator = await member('platform', { code: 'PLATFORM' }, ['operator']);
  expect((await operator.get('/registrations')).body.items).toContainEqual(expect.objectContaining({ id, freeMail: true }));
  const admin = await world.loggedIn(universityAdmin);
  expect(await waitingFor(admin)).toEqual([]);
  expect((await admin.post(`/registrations/${id}/approve`)).status).toBe(404);
  expect((await operator.post(`/registrations/${id}/reject`, {})).status).toBe(400);
  expect((await operator.post(`/registrations/${id}/reject`, { reason: '会社のアドレスで申請してください。' })).status).toBe(204);
  expect(await world.database.asSystem(() => entry().writeRejection(id))).toMatchObject({ email: 'jiro@gmail.com', reason: '会社のアドレスで申請してください。' });
  expect((await operator.post(`/registrations/${id}/approve`)).status).toBe(404);
  expect(await world.rows(`select 1 from platform.audit_entry where action = 'registration.rejected' and entity_id = $1`, [id])).toHaveLength(2);
});

test('no tenant\'s role reads a registration or an invitation, whoever\'s', async () => {
  for (const table of ['company_registration', 'invitation']) {
    await expect(world.database.inTenant({ tenantId: universityAdmin.tenantId }, () => world.database.query(`select id from identity.${table}`))).rejects.toThrow(/permission denied/u);
  }
});

test('changes of what one logs in with are told to the person, each in the change\'s transaction', async () => {
  const account = await world.account();
  const client = await world.loggedIn(account);
  await client.post('/password', { current: password, next: '静かな雪の日のポンプを探す' });
  expect(await world.rows(`select payload from platform.outbox where kind = 'user.security_changed' and payload->>'userId' = $1`, [account.userId]))
    .toEqual([{ payload: { userId: account.userId, what: 'password' } }]);
});
