import { newId, unwrap } from '@musubi/kernel';
import { AuditLog, type AuditRecord } from '@musubi/platform/audit/audit-log';
import { AuditSealer } from '@musubi/platform/audit/audit-sealer';
import { type ChainReport, AuditVerifier } from '@musubi/platform/audit/audit-verifier';
import type { NotedHead } from '@musubi/platform/audit/chain-walk';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { platformSchema } from '@musubi/platform/database/platform-schema';
import { PrincipalSource } from '@musubi/platform/http/principal';
import { PlatformModule } from '@musubi/platform/platform.module';
import { Global, Module, type Type } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../servers/database.js';

/** The platform asks some context who is calling; nobody calls here. */
@Global()
@Module({ providers: [{ provide: PrincipalSource, useValue: { load: () => Promise.resolve(undefined) } }], exports: [PrincipalSource] })
class NobodyCalls {}

/** Part of the platform in another form: a mutant of a test. */
export type Replacement = readonly [part: Type, by: Type];

export const auditTables = ['platform.audit_entry', 'platform.audit_value', 'platform.audit_pending', 'platform.audit_seal', 'platform.audit_head'] as const;

/** The platform alone over a database of its own; nothing is sealed until a test says so. */
export class AuditWorld {
  private constructor(
    readonly database: TestDatabase,
    readonly app: TestingModule,
    /** A second process. */
    readonly other: TestingModule,
    /** Skips row-level security, but not the triggers. */
    readonly truth: pg.Client,
  ) {}

  static async open(...replacements: readonly Replacement[]): Promise<AuditWorld> {
    const database = await createTestDatabase();
    const truth = new pg.Client({ connectionString: database.superuserUrl });
    await truth.connect();
    return new AuditWorld(database, await boot(database, replacements), await boot(database, replacements), truth);
  }

  async close(): Promise<void> {
    await this.truth.end();
    await Promise.all([this.app.close(), this.other.close()]);
    await this.database.drop();
  }

  /** One change of a tenant, committed. */
  record(tenantId: string, more: Partial<AuditRecord> = {}): Promise<void> {
    return this.app.get(Database).inTenant({ tenantId }, () => this.app.get(AuditLog).record(change(tenantId, more)));
  }

  /** A tenant with so many entries, each committed by itself. */
  async tenantWith(entries: number, more: Partial<AuditRecord> = {}): Promise<string> {
    const tenantId = newId();
    for (let count = 0; count < entries; count += 1) await this.record(tenantId, { changes: { count }, ...more });
    return tenantId;
  }

  seal(): Promise<number> {
    return this.app.get(AuditSealer).sealCommitted();
  }

  async verify(tenantId: string, noted: readonly NotedHead[] = []): Promise<ChainReport> {
    const verifier = this.app.get(AuditVerifier);
    const chain = (await verifier.chains()).find((candidate) => candidate.tenantId === tenantId);
    return verifier.verify(chain ?? { tenantId, head: null, pending: 0 }, noted);
  }

  async rows<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return (await this.truth.query(sql, [...parameters])).rows as Row[];
  }

  /** What only the owner of the tables can do: takes the guards away, changes, puts them back. */
  async tamper(...statements: readonly (readonly [sql: string, parameters: readonly unknown[]])[]): Promise<void> {
    const owner = new pg.Client({ connectionString: this.database.ownerUrl });
    await owner.connect();
    try {
      for (const table of auditTables) await owner.query(`alter table ${table} disable trigger user; alter table ${table} no force row level security`);
      for (const [sql, parameters] of statements) {
        const { rowCount } = await owner.query(sql, [...parameters]);
        if (rowCount === 0) throw new Error(`nothing was changed by ${sql}`);
      }
      for (const table of auditTables) await owner.query(`alter table ${table} enable trigger user; alter table ${table} force row level security`);
    } finally {
      await owner.end();
    }
  }
}

export function change(tenantId: string, more: Partial<AuditRecord> = {}): AuditRecord {
  return { tenantId, action: 'bell.rung', entity: 'bell', entityId: newId(), ...more };
}

async function boot(database: TestDatabase, replacements: readonly Replacement[]): Promise<TestingModule> {
  const environment = unwrap(parseEnvironment({ MUSUBI_LOG_LEVEL: 'silent', MUSUBI_DATABASE_URL: database.databaseUrl }));
  @Module({ imports: [NobodyCalls, PlatformModule.forRoot({ environment, schemas: [platformSchema], events: [] })] })
  class World {}
  let builder = Test.createTestingModule({ imports: [World] });
  for (const [part, by] of replacements) builder = builder.overrideProvider(part).useClass(by);
  const app = await builder.compile();
  app.useLogger(false);
  return app.init();
}
