import { AsyncLocalStorage } from 'node:async_hooks';
import { apiGuards, type ApiGuards } from '@musubi/api/api-guards';
import { ApiModule } from '@musubi/api/api.module';
import { apiOptions, equipApi } from '@musubi/api/create-api';
import { CatalogModule } from '@musubi/catalog';
import { announceReady, endWith, runMain } from '@musubi/composition/process-life';
import { readEnvironment } from '@musubi/composition/startup';
import { IdentityModule } from '@musubi/identity';
import { MatchingModule } from '@musubi/matching';
import { AttemptLimits } from '@musubi/platform/attempts/attempt-limits';
import { Database } from '@musubi/platform/database/database';
import { Abilities, type Allowance } from '@musubi/platform/http/abilities';
import { ENDPOINT, type EndpointOptions } from '@musubi/platform/http/endpoint';
import { csrfHeader, csrfTokenOf } from '@musubi/platform/session/csrf-token';
import { readSessionCookie } from '@musubi/platform/session/session-cookie';
import { type NewSession, SessionStore } from '@musubi/platform/session/session-store';
import { hashOfToken } from '@musubi/platform/session/session-token';
import { Inject, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { json, type NextFunction, type Request, type Response } from 'express';
import { z } from 'zod';

/** The API without the guard named by TEST_WITHOUT: what each is for shows in what then goes wrong. */
const without = process.env['TEST_WITHOUT'] ?? '';

/** A context's own providers, by name: they are nobody's to import. */
function provider(name: string, context: Type = IdentityModule): Type {
  const providers = Reflect.getMetadata('providers', context) as (Type | object)[];
  const found = providers.find((one): one is Type => typeof one === 'function' && one.name === name);
  if (!found) throw new Error(`${context.name} has no ${name}`);
  return found;
}

const planted = new AsyncLocalStorage<string | undefined>();

class NoLimits {
  secondsToWait = (): Promise<number> => Promise.resolve(0);
  take = (): Promise<number> => Promise.resolve(0);
  count = (): Promise<void> => Promise.resolve();
  forgive = (): Promise<void> => Promise.resolve();
}

/** A login keeps the token that the browser came with. */
class FixedSessions extends SessionStore {
  @Inject(Database) private readonly rows!: Database;

  override async open(session: NewSession): Promise<string> {
    const [fresh, kept] = [await super.open(session), planted.getStore()];
    if (kept === undefined) return fresh;
    await this.rows.queryAsSystem('delete from platform.session where token_hash = $1', [hashOfToken(kept)]);
    await this.rows.queryAsSystem('update platform.session set token_hash = $2 where token_hash = $1', [hashOfToken(fresh), hashOfToken(kept)]);
    return kept;
  }
}

/** Raised, a session stays good under its old token too. */
class SameSessions extends SessionStore {
  @Inject(Database) private readonly rows!: Database;

  override async rotate(sessionId: string, method?: string): Promise<string | undefined> {
    const [old] = await this.rows.queryAsSystem<{ hash: Buffer; userId: string; tenantId: string; methods: string[] }>(
      'select token_hash as hash, user_id as "userId", tenant_id as "tenantId", methods from platform.session where id = $1', [sessionId]);
    const token = await super.rotate(sessionId, method);
    if (old) {
      const copy = await this.open({ ...old, methods: [...old.methods, ...(method === undefined ? [] : [method])] });
      await this.rows.queryAsSystem('update platform.session set token_hash = $2 where token_hash = $1', [hashOfToken(copy), old.hash]);
    }
    return token;
  }

  /** The copy would be ended with the others. */
  override revokeAll = (): Promise<number> => Promise.resolve(0);
}

class LastingSessions extends SessionStore {
  override revokeAll = (): Promise<number> => Promise.resolve(0);
}

class PatientFactors {
  static of(base: Type): Type {
    return class extends (base as Type<object>) {
      takeStep = (): Promise<boolean> => Promise.resolve(true);
    };
  }
}

/** Income is everybody's who is logged in. */
class LooseAbilities extends Abilities {
  override allowance(roles: readonly string[], route: string): Allowance {
    const allowance = super.allowance(roles, route);
    return route === 'GET reports/income' ? { ...allowance, allowed: true } : allowance;
  }
}

/** Says no at once to who has no account. */
function quickNo(base: Type, sql: string, no: (text: string) => unknown): Type {
  class Quick extends (base as Type<{ run(...parameters: unknown[]): Promise<unknown> }>) {
    @Inject(Database) private readonly rows!: Database;

    override async run(...parameters: unknown[]): Promise<unknown> {
      const [first] = parameters;
      const email = typeof first === 'string' ? first : (first as { email: string }).email;
      return (await this.rows.queryAsSystem(sql, [email])).length === 0 ? no(email) : super.run(...parameters);
    }
  }
  return Quick;
}

/** What the statements of the reading routes say of their reader, and what is left when they do not. */
const readersInSql: readonly (readonly [RegExp, string])[] = [
  [/o\.need_id is null and n\.published_at is not null and \(.*?r\.user_id = \$2\)\)\)/su, '$$2::uuid is distinct from $$1::uuid'],
  [/o\.tenant_id = \$1/gu, '$$1::uuid is not null'],
  [/c\.tenant_id = platform\.current_tenant\(\) and c\.need_id not in \(select unnest\(catalog\.needs_of_others\(\)\)\)/u, 'true'],
  [/p\.intermediary_id = \$1 and exists \(\s+select 1 from catalog\.mandate m .*?::date\)\)\)/su, '$$1::uuid is not null'],
  [/[esc]\.tenant_id = any \(\$1::uuid\[\]\)/gu, '$$1::uuid[] is not null'],
  [/and user_id = \$2/u, 'and $$2::uuid is not null'],
];

/** Leaves it to the database alone whose rows are read. */
class UnscopedDatabase extends Database {
  override query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return super.query(readersInSql.reduce((text, [said, left]) => text.replace(said, left), sql), parameters);
  }
}

const askedOrder = new AsyncLocalStorage<string | undefined>();

/** Sorts as the caller says. */
class ListeningDatabase extends Database {
  override query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const order = askedOrder.getStore();
    return super.query(order === undefined ? sql : sql.replace(/order by n\.[\w., ]+ limit/u, () => `order by ${order} limit`), parameters);
  }
}

/** The class without one of its own rules. */
function lacking(base: Type, rule: string, instead: (subject: unknown) => unknown): Type {
  if (!(rule in base.prototype)) throw new Error(`${base.name} has no ${rule}`);
  class Lacking extends (base as Type<object>) {}
  Object.defineProperty(Lacking.prototype, rule, { value: instead });
  return Lacking;
}

function withoutScope(builder: TestingModuleBuilder): TestingModuleBuilder {
  const [needs, seeds, matches] = [provider('NeedRepository', CatalogModule), provider('SeedRepository', CatalogModule), provider('ListNeedMatches', MatchingModule)];
  return builder
    .overrideProvider(Database).useClass(UnscopedDatabase)
    .overrideProvider(needs).useClass(lacking(needs, 'inScope', (need) => need))
    .overrideProvider(seeds).useClass(lacking(seeds, 'inScope', () => true))
    .overrideProvider(matches).useClass(lacking(matches, 'mayList', () => true));
}

/** Bodies may hold more than their routes ask for. */
function loosenBodies(modules: ModulesContainer): void {
  for (const { controllers } of modules.values()) {
    for (const { metatype } of controllers.values()) {
      for (const handler of Object.values(Object.getOwnPropertyDescriptors((metatype as Type).prototype)).map(({ value }) => value as object)) {
        const options = typeof handler === 'function' ? Reflect.getMetadata(ENDPOINT, handler) as EndpointOptions | undefined : undefined;
        if (options?.body instanceof z.ZodObject) Reflect.defineMetadata(ENDPOINT, { ...options, body: options.body.loose() }, handler);
      }
    }
  }
}

const hasAccount = 'select 1 from identity.login where email = $1';
const wrong = { ok: false, error: { code: 'session.wrong_credentials', message: 'The e-mail address or the password is wrong.' } };

const weakenings: Readonly<Record<string, (builder: TestingModuleBuilder) => TestingModuleBuilder>> = {
  limits: (builder) => builder.overrideProvider(AttemptLimits).useClass(NoLimits),
  'new token at login': (builder) => builder.overrideProvider(SessionStore).useClass(FixedSessions),
  'new token when raised': (builder) => builder.overrideProvider(SessionStore).useClass(SameSessions),
  'logout everywhere': (builder) => builder.overrideProvider(SessionStore).useClass(LastingSessions),
  'codes once': (builder) => builder.overrideProvider(provider('SecondFactors')).useClass(PatientFactors.of(provider('SecondFactors'))),
  'known clients': (builder) => builder.overrideProvider(provider('KnownClients')).useValue({ remember: () => Promise.resolve('A'.repeat(43)), forget: () => Promise.resolve() }),
  'reading scope': withoutScope,
  order: (builder) => builder.overrideProvider(Database).useClass(ListeningDatabase),
  privileges: (builder) => builder.overrideProvider(Abilities).useClass(LooseAbilities),
  'same time': (builder) => builder
    .overrideProvider(provider('LogIn')).useClass(quickNo(provider('LogIn'), hasAccount, () => wrong))
    .overrideProvider(provider('RequestPasswordReset')).useClass(quickNo(provider('RequestPasswordReset'), hasAccount, () => ({ ok: true }))),
};

const guards: ApiGuards = {
  ...apiGuards,
  ...without === 'headers' && { headers: () => undefined },
  ...without === 'bodies' && { bodies: (api: NestExpressApplication) => { api.use(json({ limit: '1mb' })); } },
  ...without === 'connections' && { connections: () => undefined },
};

void runMain(async () => {
  const environment = readEnvironment(Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEST_'))));
  const weaken = weakenings[without] ?? ((builder) => builder);
  const module = await weaken(Test.createTestingModule({ imports: [ApiModule.forRoot(environment)] })).compile();
  const api = module.createNestApplication<NestExpressApplication>(apiOptions);
  api.use((request: Request, _response: Response, next: NextFunction) => {
    if (without === 'origin') for (const name of ['origin', 'sec-fetch-site']) delete request.headers[name];
    const session = readSessionCookie(request.headers.cookie);
    if (without === 'csrf' && session !== undefined) request.headers[csrfHeader.toLowerCase()] = csrfTokenOf(session);
    const { sort } = request.query;
    planted.run(session, () => { askedOrder.run(typeof sort === 'string' ? sort : undefined, next); });
  });
  if (without === 'bodies') {
    api.use((request: Request, _response: Response, next: NextFunction) => {
      // eslint-disable-next-line regexp/no-super-linear-backtracking, regexp/no-trivially-nested-quantifier -- the mutant: what lint keeps out of the product
      if (/^(?:a+)+$/u.test(request.header('x-planted') ?? '')) throw new Error('never');
      next();
    });
  }
  if (without === 'strict bodies') loosenBodies(api.get(ModulesContainer));
  await equipApi(api, environment, guards);
  endWith(api);
  await api.listen(environment.port, '127.0.0.1');
  announceReady();
});
