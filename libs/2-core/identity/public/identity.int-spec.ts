import { unwrap } from '@musubi/kernel';
import { type Environment, parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { platformSchema } from '@musubi/platform/database/platform-schema';
import { PlatformModule } from '@musubi/platform/platform.module';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { IdentityModule } from '../identity.module.js';
import { identitySchema } from '../infrastructure/schema.js';
import { IdentityFacade } from './identity-facade.js';

const password = 'correct horse battery';

describe('identity', () => {
  let server: TestDatabase;
  let application: INestApplication;
  let database: Database;
  let identity: IdentityFacade;
  let base: string;
  let university: string;
  let company: string;

  beforeAll(async () => {
    server = await createTestDatabase();
    const environment: Environment = unwrap(parseEnvironment({ MUSUBI_DATABASE_URL: server.databaseUrl, MUSUBI_LOG_LEVEL: 'silent' }));
    const platform = PlatformModule.forRoot({ environment, schemas: [platformSchema, identitySchema], events: [] });
    application = await NestFactory.create({ module: class TestModule {}, imports: [platform, IdentityModule] }, { logger: false, abortOnError: false });
    await application.listen(0, '127.0.0.1');
    base = await application.getUrl();
    database = application.get(Database);
    identity = application.get(IdentityFacade);
    university = await organisation('university', 'MICHINOKU');
    company = await organisation('company', '7123456789012');
  }, 60_000);

  afterAll(async () => {
    await application?.close();
    await server?.drop();
  });

  async function organisation(kind: 'university' | 'company', key: string): Promise<string> {
    const naming = kind === 'company' ? { corporateNumber: key, industry: 'retail' as const, capital: 50_000_001, employees: 50 } : { code: key };
    return unwrap(await database.asSystem(() => identity.registerOrganisation({ kind, name: `組織${key}`, secondFactorFor: 'nobody', ...naming }))).id;
  }

  async function user(tenantId: string, email: string, roles: readonly ('company' | 'liaison' | 'admin')[]): Promise<string> {
    return unwrap(await database.inTenant({ tenantId }, () => identity.registerUser({ tenantId, email, name: `名 ${email}`, roles, password }))).id;
  }

  describe('the directory', () => {
    it('is read by every tenant', async () => {
      const found = await database.inTenant({ tenantId: company }, () => identity.organisationByCode('michinoku'));
      expect(found).toMatchObject({ id: university, kind: 'university', sme: null });
      const seen = await database.inTenant({ tenantId: university }, () => identity.organisationByCorporateNumber('７１２３-４５６７-８９０１２'));
      expect(seen).toMatchObject({ id: company, code: '7123456789012', capital: 50_000_001, sme: true });
    });

    it('takes an organisation once and only with a corporate number that is one', async () => {
      const again = { kind: 'company' as const, name: 'x', corporateNumber: '7123456789012' };
      await expect(database.asSystem(() => identity.registerOrganisation(again)))
        .resolves.toMatchObject({ ok: false, error: { code: 'organisation.already_registered' } });
      await expect(database.asSystem(() => identity.registerOrganisation({ ...again, corporateNumber: '8370005002147' })))
        .resolves.toMatchObject({ ok: false, error: { code: 'corporate_number.check_digit_wrong', path: 'corporateNumber' } });
    });

    it('lets no tenant make organisations, nor departments of others', async () => {
      await expect(database.inTenant({ tenantId: company }, () => identity.registerOrganisation({ kind: 'company', code: 'X', name: 'x' })))
        .rejects.toMatchObject({ code: '42501' });
      await expect(database.inTenant({ tenantId: company }, () => identity.registerDepartment({ tenantId: university, code: 'law', name: '法' })))
        .rejects.toMatchObject({ code: '42501' });
    });
  });

  describe('people', () => {
    it('are seen by their own organisation, liaisons’ names by all', async () => {
      const admin = await user(university, 'admin@people.example', ['admin']);
      const liaison = await user(university, 'Liaison@people.example', ['liaison']);
      const own = await database.inTenant({ tenantId: university }, () => identity.people([admin, liaison]));
      expect(own.get(liaison)).toEqual({
        id: liaison, tenantId: university, name: '名 Liaison@people.example', email: 'liaison@people.example', locale: 'ja', roles: ['liaison'],
      });
      expect(own.size).toBe(2);
      const [people, names] = await database.inTenant({ tenantId: company }, async () =>
        [await identity.people([admin, liaison]), await identity.names([admin, liaison])] as const);
      expect(people.size).toBe(0);
      expect([...names.keys()]).toEqual([liaison]);
      await expect(database.asSystem(() => identity.person(admin))).resolves.toMatchObject({ roles: ['admin'] });
    });

    it('have an address nobody else has, and leave nothing behind when it is taken', async () => {
      await user(university, 'taken@people.example', ['admin']);
      const count = 'select count(*)::int as n from identity.user_account';
      const before = await database.inTenant({ tenantId: company }, () => database.query(count));
      const second = await database.inTenant({ tenantId: company }, () =>
        identity.registerUser({ tenantId: company, email: 'TAKEN@people.example', name: 'x', roles: ['company'], password }));
      expect(second).toMatchObject({ ok: false, error: { code: 'user.email_taken' } });
      await expect(database.inTenant({ tenantId: company }, () => database.query(count))).resolves.toEqual(before);
    });

    it('cannot be given a role that their organisation does not have', async () => {
      const asAdmin = await database.inTenant({ tenantId: company }, () =>
        identity.registerUser({ tenantId: company, email: 'a@roles.example', name: 'x', roles: ['admin'], password }));
      expect(asAdmin).toMatchObject({ ok: false, error: { code: 'user.role_not_allowed' } });
    });

    it('keep their password hash from the application role', async () => {
      await expect(database.inTenant({ tenantId: university }, () => database.query('select password_hash from identity.login')))
        .rejects.toMatchObject({ code: '42501' });
    });
  });

  it('chooses who looks after a department', async () => {
    const [owner, deputy] = [await user(university, 'owner@choice.example', ['liaison']), await user(university, 'deputy@choice.example', ['liaison'])];
    const choices = await database.inTenant({ tenantId: university }, async () => {
      const departmentId = unwrap(await identity.registerDepartment({ tenantId: university, code: 'fluid', name: '流体' })).id;
      await identity.assignLiaison({ tenantId: university, userId: deputy, departmentIds: [] });
      await identity.assignLiaison({
        tenantId: university, userId: owner, departmentIds: [departmentId], deputyUserId: deputy, absentFrom: '2021-05-01', absentUntil: '2021-05-31',
      });
      const choices = [];
      for (const day of ['2021-04-30', '2021-05-31', '2021-06-01']) choices.push(await identity.liaisonFor(university, departmentId, day));
      return choices;
    });
    expect(choices).toEqual([{ userId: owner, via: 'department' }, { userId: deputy, via: 'deputy' }, { userId: owner, via: 'department' }]);
  });

  describe('the session', () => {
    const call = (method: string, path: string, body?: unknown, cookie?: string): Promise<Response> => fetch(`${base}/${path}`, {
      method, headers: { 'content-type': 'application/json', ...(cookie !== undefined && { cookie }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const cookieOf = (response: Response): string => response.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-musubi='))?.split(';')[0] ?? '';

    it('opens, tells, changes its language and closes', async () => {
      await user(university, 'member@session.example', ['liaison']);
      const opened = await call('POST', 'session', { email: 'Member@session.example', password });
      expect(opened.status).toBe(200);
      expect(opened.headers.get('set-cookie')).toMatch(/^__Host-musubi=[\w-]{43};.*HttpOnly.*Secure.*SameSite=Strict/);
      const cookie = cookieOf(opened);
      const told = await call('GET', 'session', undefined, cookie);
      await expect(told.json()).resolves.toEqual({
        user: { id: expect.any(String), name: '名 member@session.example', email: 'member@session.example', locale: 'ja' },
        roles: ['liaison'],
        organisation: { id: university, kind: 'university', code: 'MICHINOKU', name: '組織MICHINOKU', nameEn: null },
        secondFactorDue: false,
      });
      const changed = await call('PATCH', 'session', { locale: 'en' }, cookie);
      await expect(changed.json()).resolves.toMatchObject({ user: { locale: 'en' } });
      expect((await call('DELETE', 'session', undefined, cookie)).status).toBe(204);
      expect((await call('GET', 'session', undefined, cookie)).status).toBe(401);
    });

    it('gives a new token at each login and ends the one before', async () => {
      await user(university, 'twice@session.example', ['admin']);
      const login = { email: 'twice@session.example', password };
      const first = cookieOf(await call('POST', 'session', login));
      const second = cookieOf(await call('POST', 'session', login, first));
      expect(second).not.toBe(first);
      expect((await call('GET', 'session', undefined, first)).status).toBe(401);
      expect((await call('GET', 'session', undefined, second)).status).toBe(200);
    });

    it('answers the same to an unknown address and to a wrong password', async () => {
      await user(university, 'known@session.example', ['admin']);
      const answers = await Promise.all(['known@session.example', 'unknown@session.example', 'no address'].map(async (email) => {
        const response = await call('POST', 'session', { email, password: 'wrong password!' });
        const { correlationId: _, ...body } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, cookie: response.headers.get('set-cookie'), body };
      }));
      expect(answers[0]).toMatchObject({ status: 401, cookie: null, body: { code: 'session.wrong_credentials' } });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    it('ends for a closed account at once', async () => {
      const id = await user(university, 'closed@session.example', ['admin']);
      const cookie = cookieOf(await call('POST', 'session', { email: 'closed@session.example', password }));
      await database.inTenant({ tenantId: university }, () => database.query('update identity.user_account set active = false where id = $1', [id]));
      expect((await call('GET', 'session', undefined, cookie)).status).toBe(401);
      expect((await call('POST', 'session', { email: 'closed@session.example', password })).status).toBe(401);
    });

    it('lists universities to anybody and departments to members', async () => {
      const universities = await call('GET', 'organisations/universities');
      await expect(universities.json()).resolves.toMatchObject({ items: [{ id: university, code: 'MICHINOKU', kind: 'university' }] });
      expect((await call('GET', 'departments?university=MICHINOKU')).status).toBe(401);
      await user(company, 'staff@directory.example', ['company']);
      const cookie = cookieOf(await call('POST', 'session', { email: 'staff@directory.example', password }));
      const departments = await call('GET', 'departments?university=MICHINOKU', undefined, cookie);
      expect(departments.status).toBe(200);
      expect((await call('GET', 'departments?university=NOWHERE', undefined, cookie)).status).toBe(404);
    });
  });

  it('has rows and migration that agree', async () => {
    const dataSource = await new DataSource({
      type: 'postgres', url: server.ownerUrl, entities: [...identitySchema.rows], installExtensions: false,
    }).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });
});
