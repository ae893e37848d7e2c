import { createApplicationContext } from '@musubi/composition/application';
import { ApplicationModule } from '@musubi/composition/application.module';
import { ContractingFacade, type ContractLine, type OverheadPolicy } from '@musubi/contracting';
import { hashPassword, IdentityFacade } from '@musubi/identity';
import { basisPoints, newId, unwrap } from '@musubi/kernel';
import { type Environment, parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import type { DeliveryJob } from '@musubi/platform/events/queue-backend';
import type { Actor } from '@musubi/triage';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { ApiClient } from '../servers/api-client.js';
import { createTestDatabase, type TestDatabase } from '../servers/database.js';
import { testSearch } from '../servers/search.js';

export interface UniversityOfWorld {
  readonly tenantId: string;
  readonly code: string;
  readonly departmentId: string;
  readonly owner: Actor;
  readonly participant: Actor;
  /** A liaison who has nothing to do with the cases. */
  readonly colleague: Actor;
  readonly admin: Actor;
}

/** 10 % from FY2018, 30 % from FY2020 (FY2019 confirmed by nobody); by start date, tax on top. */
function policyOf(rateBp: number): OverheadPolicy {
  return {
    dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: basisPoints(1_000) },
    amendment: 'current', rules: [{ when: { contractTypes: ['joint_research', 'commissioned_research'] }, base: 'direct', rateBp: basisPoints(rateBp) }],
  };
}

const password = 'ContractingWorld1';
let passwordHash: Promise<string> | undefined;

export const directOf = (amount: number): Pick<ContractLine, 'kind' | 'basis'> & { amount: number } => ({ kind: 'direct', amount, basis: '物品費一式' });

/** The whole application over a database of its own, with universities that have cases with companies. */
export class ContractingWorld {
  private constructor(
    private readonly testDatabase: TestDatabase,
    private readonly environment: Environment,
    readonly app: INestApplicationContext,
    /** Skips row-level security: what really stands in the tables. */
    readonly truth: pg.Client,
  ) {}

  static async open(): Promise<ContractingWorld> {
    const testDatabase = await createTestDatabase();
    const { meiliUrl, meiliKey } = testSearch();
    const environment = unwrap(parseEnvironment({
      MUSUBI_DATABASE_URL: testDatabase.databaseUrl, MUSUBI_MEILI_URL: meiliUrl, MUSUBI_MEILI_KEY: meiliKey, MUSUBI_LOG_LEVEL: 'silent',
    }));
    const app = await createApplicationContext(environment);
    const truth = new pg.Client({ connectionString: testDatabase.superuserUrl });
    await truth.connect();
    return new ContractingWorld(testDatabase, environment, app, truth);
  }

  async close(): Promise<void> {
    await this.truth.end();
    await this.app.close();
    await this.testDatabase.drop();
  }

  /** The same application behind HTTP. */
  async serve(): Promise<{ url: string; close(): Promise<void> }> {
    const server = await NestFactory.create(ApplicationModule.forRoot(this.environment), { logger: false, forceCloseConnections: true });
    server.setGlobalPrefix('api/v1');
    await server.listen(0, '127.0.0.1');
    return { url: await server.getUrl(), close: () => server.close() };
  }

  /** A session of a person made by this world. */
  async login(url: string, actor: Actor): Promise<ApiClient> {
    const [person] = await this.rows<{ email: string }>('select email from identity.login where user_id = $1', [actor.userId]);
    const client = new ApiClient(url);
    await client.login(person?.email ?? '', password);
    return client;
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** A unit of work of the actor's, as a request is. */
  as<T>(actor: Pick<Actor, 'tenantId'> & Partial<Actor>, work: () => Promise<T>): Promise<T> {
    return this.get(Database).inTenant({ tenantId: actor.tenantId, userId: actor.userId }, work);
  }

  /** Does here and now, without a queue, all that one queue is owed and what follows from it. */
  async workOff(queue: string): Promise<void> {
    const [store, consumer, { routes }] = [this.get(DeliveryStore), this.get(Consumer), this.get(EventRegistry)];
    for (;;) {
      await store.expand(routes, 1_000);
      const owed = await this.rows<DeliveryJob>('select event_id as "eventId", consumer from platform.delivery where dead_at is null and queue = $1', [queue]);
      if (owed.length === 0) return;
      await Promise.all(owed.map((job) => consumer.deliver(job)));
    }
  }

  async rows<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.truth.query(sql, parameters)).rows as Row[];
  }

  async company(name = '東北電池株式会社'): Promise<Actor> {
    const tenantId = newId();
    await this.get(Database).asSystem(async () => unwrap(await this.get(IdentityFacade).registerOrganisation({
      id: tenantId, kind: 'company', code: `C${tenantId.slice(-8)}`, name, prefecture: '宮城県', industry: 'manufacturing', capital: 10_000_000, employees: 20,
    })));
    return this.as({ tenantId }, () => this.person(tenantId, 'company', 'company'));
  }

  /** An officer of an outside technology licensing organisation. */
  async tlo(name = '東北TLO'): Promise<Actor> {
    const tenantId = newId();
    await this.get(Database).asSystem(async () => unwrap(await this.get(IdentityFacade).registerOrganisation({ id: tenantId, kind: 'tlo', code: `T${tenantId.slice(-8)}`, name })));
    return this.as({ tenantId }, () => this.person(tenantId, 'ip', 'ip_officer'));
  }

  /** With a department, four people and the two policies. */
  async university(): Promise<UniversityOfWorld> {
    const tenantId = newId();
    const code = `U${tenantId.slice(-8)}`.toUpperCase();
    const identity = this.get(IdentityFacade);
    await this.get(Database).asSystem(async () => unwrap(await identity.registerOrganisation({ id: tenantId, kind: 'university', code, name: `大学${code}`, secondFactorFor: 'nobody' })));
    return this.as({ tenantId }, async () => {
      const department = unwrap(await identity.registerDepartment({ tenantId, code: 'ENG', name: '工学部' }));
      const person = (name: string, role: 'liaison' | 'admin'): Promise<Actor> => this.person(tenantId, name, role);
      const contracting = this.get(ContractingFacade);
      await contracting.addOverheadPolicy(tenantId, '2018-04-01', policyOf(1_000), {
        source: '規程', note: '2019年度の率は未確認', unconfirmedFiscalYears: [2019],
      });
      await contracting.addOverheadPolicy(tenantId, '2020-04-01', policyOf(3_000), { source: '規程' });
      const [owner, participant] = [await person('owner', 'liaison'), await person('participant', 'liaison')];
      await identity.assignLiaison({ tenantId, userId: owner.userId, departmentIds: [department.id] });
      return { tenantId, code, departmentId: department.id, owner, participant, colleague: await person('colleague', 'liaison'), admin: await person('admin', 'admin') };
    });
  }

  private async person(tenantId: string, name: string, role: 'liaison' | 'admin' | 'company' | 'ip_officer'): Promise<Actor> {
    passwordHash ??= hashPassword(password);
    const email = `${name}-${newId()}@example.ac.jp`;
    const { id } = unwrap(await this.get(IdentityFacade).registerUser({ tenantId, email, name, roles: [role], passwordHash: await passwordHash }));
    return { userId: id, tenantId, roles: [role] };
  }

  /** A case as triage leaves it when a match was accepted. @returns its id */
  async engagement({ tenantId, departmentId, owner, participant }: UniversityOfWorld, company: Actor): Promise<string> {
    const [id, assignmentId, needId] = [newId(), newId(), newId()];
    const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
      const columns = Object.keys(row);
      await this.truth.query(
        `insert into triage.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(row));
    };
    const about = { tenant_id: tenantId, company_id: company.tenantId, need_id: needId };
    await insert('assignment', { id: assignmentId, ...about, version: 1, list_version: 1, owner_user_id: owner.userId });
    await insert('engagement', { id, ...about, assignment_id: assignmentId, status: 'open', owner_user_id: owner.userId, opened_at: new Date() });
    await insert('engagement_match', {
      match_id: newId(), engagement_id: id, ...about, seed_id: newId(), department_id: departmentId, accepted_by: owner.userId, accepted_at: new Date(),
    });
    for (const person of [owner, participant]) await insert('engagement_person', { engagement_id: id, user_id: person.userId, ...about });
    return id;
  }
}
