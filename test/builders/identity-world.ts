import { hashPassword, IdentityFacade, IdentityModule, type Role, type SecondFactorRule } from '@musubi/identity';
import { identitySchema } from '@musubi/identity/schema';
import { newId, unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { platformSchema } from '@musubi/platform/database/platform-schema';
import { PlatformModule } from '@musubi/platform/platform.module';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { type Answer, ApiClient } from '../servers/api-client.js';
import { createTestDatabase, type TestDatabase } from '../servers/database.js';

export const password = 'correct horse battery';
let passwordHash: Promise<string> | undefined;

export interface Account {
  readonly userId: string;
  readonly tenantId: string;
  readonly email: string;
}

/** Identity alone behind HTTP, over a database of its own. Callers may say where they come from, as behind a proxy. */
export class IdentityWorld {
  private constructor(
    private readonly testDatabase: TestDatabase,
    readonly app: NestExpressApplication,
    readonly url: string,
    readonly truth: pg.Client,
  ) {}

  static async open(more: NodeJS.ProcessEnv = {}): Promise<IdentityWorld> {
    const testDatabase = await createTestDatabase();
    const environment = unwrap(parseEnvironment({ MUSUBI_DATABASE_URL: testDatabase.databaseUrl, MUSUBI_LOG_LEVEL: 'silent', ...more }));
    const platform = PlatformModule.forRoot({ environment, schemas: [platformSchema, identitySchema], events: [] });
    class TestModule {}
    const app = await NestFactory.create<NestExpressApplication>({ module: TestModule, imports: [platform, IdentityModule] }, { logger: false, abortOnError: false, forceCloseConnections: true });
    app.set('trust proxy', 'loopback');
    await app.listen(0, '127.0.0.1');
    const truth = new pg.Client({ connectionString: testDatabase.superuserUrl });
    await truth.connect();
    return new IdentityWorld(testDatabase, app, await app.getUrl(), truth);
  }

  async close(): Promise<void> {
    await this.truth.end();
    await this.app.close();
    await this.testDatabase.drop();
  }

  get database(): Database {
    return this.app.get(Database);
  }

  get identity(): IdentityFacade {
    return this.app.get(IdentityFacade);
  }

  async organisation(secondFactorFor: SecondFactorRule = 'nobody'): Promise<string> {
    const code = `U${newId().slice(-10)}`.toUpperCase();
    return unwrap(await this.database.asSystem(() => this.identity.registerOrganisation({ kind: 'university', code, name: `大学${code}`, secondFactorFor }))).id;
  }

  async account(roles: readonly Role[] = ['liaison'], tenant?: string): Promise<Account> {
    const tenantId = tenant ?? await this.organisation();
    const email = `${newId()}@musubi.example`;
    const { id } = unwrap(await this.database.inTenant({ tenantId }, async () =>
      this.identity.registerUser({ tenantId, email, name: '佐藤 花子', roles, passwordHash: await (passwordHash ??= hashPassword(password)) })));
    return { userId: id, tenantId, email };
  }

  /** A browser that has been nowhere yet. */
  client(): ApiClient {
    return new ApiClient(this.url, '');
  }

  async loggedIn({ email }: Account): Promise<ApiClient> {
    const client = this.client();
    await client.login(email, password);
    return client;
  }

  /** One try to log in. @param from the address it comes from */
  logIn(client: ApiClient, email: string, word: string, from = '192.0.2.1'): Promise<Answer> {
    return client.post('/session', { email, password: word }, { 'x-forwarded-for': from });
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.truth.query(sql, [...parameters])).rows as Row[];
  }
}
