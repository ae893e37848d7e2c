import { CatalogFacade, type NeedContent, type SeedContent } from '@musubi/catalog';
import { createApplicationContext } from '@musubi/composition/application';
import { ApplicationModule } from '@musubi/composition/application.module';
import { hashPassword, IdentityFacade, type OrganisationKind, type Role } from '@musubi/identity';
import { newId, unwrap } from '@musubi/kernel';
import { type Environment, parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import type { DeliveryJob } from '@musubi/platform/events/queue-backend';
import type { Principal } from '@musubi/platform/http/principal';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import pg from 'pg';
import { ApiClient } from '../servers/api-client.js';
import { createTestDatabase, type TestDatabase } from '../servers/database.js';
import { testSearch } from '../servers/search.js';

const password = 'CatalogWorld123';
let passwordHash: Promise<string> | undefined;

export interface Member extends Principal {
  readonly email: string;
}

export interface University {
  readonly tenantId: string;
  readonly departmentId: string;
  readonly liaison: Member;
  readonly researcher: Member;
}

export const needContent: NeedContent = {
  titleJa: '燃えない電池', titleEn: null, bodyJa: '可燃性の電解液を使わない電池が欲しい。', bodyEn: null, mustHave: null, niceToHave: null,
  keywords: ['全固体電池'], fieldCodes: ['36020'], trl: null, region: '宮城県', budget: null, deadline: null, equipment: [],
  visibility: 'public', universityIds: [], liaisonIds: [], anonymous: false,
};

/** The whole application over a database and an index of its own, with companies and universities in it. */
export class CatalogWorld {
  private constructor(
    readonly testDatabase: TestDatabase,
    private readonly environment: Environment,
    readonly app: INestApplicationContext,
    /** Skips row-level security: what really stands in the tables. */
    readonly truth: pg.Client,
    /** For processes that are to live in this world. */
    readonly variables: NodeJS.ProcessEnv,
  ) {}

  /**
   * @param searchUrl another address than the run's Meilisearch, to be without one
   * @param mutate takes a guard out of the application, to see that its test turns red
   */
  static async open(searchUrl?: string, more: NodeJS.ProcessEnv = {}, mutate?: (application: TestingModuleBuilder) => TestingModuleBuilder): Promise<CatalogWorld> {
    const testDatabase = await createTestDatabase();
    const { meiliUrl, meiliKey } = testSearch();
    const variables = {
      MUSUBI_DATABASE_URL: testDatabase.databaseUrl, MUSUBI_MEILI_URL: searchUrl ?? meiliUrl, MUSUBI_MEILI_KEY: meiliKey,
      MUSUBI_MEILI_INDEX_PREFIX: `catalog-${newId().slice(-12)}`, MUSUBI_LOG_LEVEL: 'silent', ...more,
    };
    const environment = unwrap(parseEnvironment(variables));
    const app = mutate ? await mutant(environment, mutate) : await createApplicationContext(environment);
    const truth = new pg.Client({ connectionString: testDatabase.superuserUrl });
    await truth.connect();
    return new CatalogWorld(testDatabase, environment, app, truth, variables);
  }

  async close(): Promise<void> {
    await this.truth.end();
    await this.app.close();
    await this.testDatabase.drop();
  }

  /** Name of this world's index of people's search. */
  get seedIndex(): string {
    return `${this.environment.meiliIndexPrefix}_seeds`;
  }

  /** The same application behind HTTP. */
  async serve(): Promise<{ url: string; close(): Promise<void> }> {
    const server = await NestFactory.create(ApplicationModule.forRoot(this.environment), { logger: false, forceCloseConnections: true });
    server.setGlobalPrefix('api/v1');
    await server.listen(0, '127.0.0.1');
    return { url: await server.getUrl(), close: () => server.close() };
  }

  async login(url: string, member: Member): Promise<ApiClient> {
    const client = new ApiClient(url);
    await client.login(member.email, password);
    return client;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get catalog(): CatalogFacade {
    return this.get(CatalogFacade);
  }

  /** A unit of work of the member's, as a request is. */
  as<T>(member: { readonly tenantId: string; readonly userId?: string }, work: () => Promise<T>): Promise<T> {
    return this.get(Database).inTenant({ tenantId: member.tenantId, userId: member.userId }, work);
  }

  asSystem<T>(work: () => Promise<T>): Promise<T> {
    return this.get(Database).asSystem(work);
  }

  /** Does here and now, without a queue, all that is owed and what follows from it; of one queue alone where it is named. */
  async workOff(queue?: string): Promise<void> {
    const [store, consumer, { routes }] = [this.get(DeliveryStore), this.get(Consumer), this.get(EventRegistry)];
    for (;;) {
      await store.expand(routes, 1_000);
      const owed = await this.rows<DeliveryJob>(
        'select event_id as "eventId", consumer from platform.delivery where dead_at is null and ($1::text is null or queue = $1)', [queue ?? null]);
      if (owed.length === 0) return;
      await Promise.all(owed.map((job) => consumer.deliver(job)));
    }
  }

  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.truth.query(sql, parameters)).rows as Row[];
  }

  /** A company with one user. */
  async company(name = '東北電池株式会社'): Promise<Member> {
    const tenantId = await this.organisation('company', name);
    return this.member(tenantId, ['company']);
  }

  async university(kind: 'university' | 'college' = 'university'): Promise<University> {
    const tenantId = await this.organisation(kind, 'みちのく大学');
    const department = await this.as({ tenantId }, async () =>
      unwrap(await this.get(IdentityFacade).registerDepartment({ tenantId, code: 'ENG', name: '工学部', nameEn: 'Engineering' })));
    return {
      tenantId, departmentId: department.id,
      liaison: await this.member(tenantId, ['liaison']), researcher: await this.member(tenantId, ['researcher']),
    };
  }

  async member(tenantId: string, roles: readonly Role[], name = '研究 太郎'): Promise<Member> {
    passwordHash ??= hashPassword(password);
    const email = `${newId()}@example.ac.jp`;
    const hash = await passwordHash;
    const { id } = await this.as({ tenantId }, async () =>
      unwrap(await this.get(IdentityFacade).registerUser({ tenantId, email, name, roles, passwordHash: hash })));
    return { userId: id, tenantId, roles, locale: 'ja', email };
  }

  need(company: Member, changes: Partial<NeedContent> = {}): ReturnType<CatalogFacade['postNeed']> {
    return this.as(company, () => this.catalog.postNeed(company, { ...needContent, ...changes }));
  }

  seed({ liaison, departmentId }: University, changes: Partial<SeedContent> = {}): ReturnType<CatalogFacade['publishSeed']> {
    return this.as(liaison, () => this.catalog.publishSeed(liaison, {
      titleJa: '硫化物系固体電解質の低温合成', titleEn: 'Low-temperature synthesis of sulfide electrolytes', bodyJa: '固体電解質を低い温度で合成する。',
      bodyEn: null, keywords: ['全固体電池'], fieldCodes: ['36020'], trl: 4, region: '宮城県', cost: null, equipment: [], availability: null, kind: 'result', departmentId,
      researcherUserId: null, researcherName: '研究 太郎', visibility: 'public', ...changes,
    }));
  }

  /** A bank with one clerk. */
  async intermediary(name = '杜の銀行'): Promise<Member> {
    return this.member(await this.organisation('intermediary', name), ['intermediary'], '銀行 花子');
  }

  private async organisation(kind: OrganisationKind, name: string): Promise<string> {
    const id = newId();
    await this.asSystem(async () => unwrap(await this.get(IdentityFacade).registerOrganisation({
      id, kind, code: `${kind.slice(0, 1)}${id.slice(-10)}`.toUpperCase(), name, prefecture: '宮城県',
    })));
    return id;
  }
}

async function mutant(environment: Environment, mutate: (application: TestingModuleBuilder) => TestingModuleBuilder): Promise<INestApplicationContext> {
  const application = await mutate(Test.createTestingModule({ imports: [ApplicationModule.forRoot(environment)] })).compile();
  application.useLogger(false);
  return application.init();
}
