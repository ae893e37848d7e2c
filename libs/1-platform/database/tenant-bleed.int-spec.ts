import { setTimeout } from 'node:timers/promises';
import { newId } from '@musubi/kernel';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/servers/database.js';
import { createDataSource } from './data-source.js';
import { Database, type TenantScope } from './database.js';
import { protect } from './row-level-security.js';

/** S3: nothing of one tenant is ever seen by who borrows the connection next. */
jest.setTimeout(120_000);

const scopes = [1, 2, 3].map(() => ({ tenantId: newId(), userId: newId() }));
const atOnce = 24;

let server: TestDatabase;
let truth: pg.Client;

beforeAll(async () => {
  server = await createTestDatabase();
  truth = new pg.Client({ connectionString: server.superuserUrl });
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await Promise.all([truth.connect(), owner.connect()]);
  await owner.query('create table platform.probe (id uuid primary key default uuidv7(), tenant_id uuid not null, note text not null)');
  for (const sql of protect('platform.probe', { ownedBy: 'tenant_id', application: ['select', 'insert', 'update', 'delete'], system: ['select'] })) await owner.query(sql);
  await owner.end();
  for (const { tenantId } of scopes) await truth.query(`insert into platform.probe (tenant_id, note) select $1, 'there from the start' from generate_series(1, 5)`, [tenantId]);
});
afterAll(async () => {
  await truth?.end();
  await server?.drop();
});

/** The same numbers at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

class Probe {
  readonly bled: string[] = [];
  /** Units that ended as they should, by kind: a probe that only fails would find nothing. */
  readonly done: Record<string, number> = {};

  constructor(private readonly database: Database, private readonly dataSource: DataSource) {}

  readonly kinds: Readonly<Record<string, (own: TenantScope, other: TenantScope) => Promise<unknown>>> = {
    read: (own) => this.database.inTenant(own, () => this.look(own)),
    'read alone': (own) => this.database.readInTenant(own, () => this.look(own)),
    write: (own) => this.database.inTenant(own, async () => {
      const [row] = await this.database.query<{ id: string }>('insert into platform.probe (tenant_id, note) values ($1, $2) returning id', [own.tenantId, 'written']);
      await this.look(own);
      await this.database.query('delete from platform.probe where id = $1', [row?.id]);
    }),
    'write for another': (own, other) => refused('42501', this.database.inTenant(own, () =>
      this.database.query('insert into platform.probe (tenant_id, note) values ($1, $2)', [other.tenantId, 'forged']))),
    'change of another': (own, other) => this.database.inTenant(own, async () => {
      const changed = await this.database.query('update platform.probe set note = note where tenant_id = $1 returning id', [other.tenantId]);
      if (changed.length > 0) this.bled.push('changed a row of another');
    }),
    'error of the database': (own) => refused('22012', this.database.inTenant(own, async () => {
      await this.look(own);
      await this.database.query('select 1 / 0');
    })),
    'error of the code': (own) => refused(undefined, this.database.inTenant(own, async () => {
      await this.database.query('insert into platform.probe (tenant_id, note) values ($1, $2)', [own.tenantId, 'rolled back']);
      throw new Error('a bug');
    })),
    // Whoever asked has gone; the statement that was sent is answered to nobody.
    'request given up': (own) => refused(undefined, this.database.inTenant(own, () => {
      void this.database.query('select note from platform.probe').catch(() => undefined);
      return Promise.reject(new Error('aborted'));
    })),
    'nothing asked': (own) => this.database.inTenant(own, () => Promise.resolve()),
    // Somebody forgot to wait for it: the connection may be another's by then.
    'statement after the end': async (own) => {
      const late: Promise<unknown>[] = [];
      await this.database.inTenant(own, async () => {
        await this.look(own);
        late.push(refused(undefined, setTimeout(20).then(() => this.database.query('select note from platform.probe'))));
      });
      await Promise.all(late);
    },
    job: async (own) => {
      await this.database.asSystem(() => this.database.query('select count(*) from platform.probe'));
      await this.database.inTenant(own, () => this.look(own));
    },
    // Nobody waits for its end: the next statement on the connection comes right after it.
    'reading job': async (own) => {
      await this.database.readAsSystem(() => this.database.query('select count(*) from platform.probe'));
      await this.database.inTenant(own, () => this.look(own));
    },
    'change while reading its own': (own) => refused('25006', this.database.readInTenant(own, () => this.database.query(`update platform.probe set note = 'changed'`))),
    'change while reading': () => refused('25006', this.database.readAsSystem(() => this.database.query(`update platform.outbox set published_at = now() where false`))),
    'no tenant': async () => {
      const [seen] = await this.dataSource.query<{ tenant: string | null; person: string | null; role: string; rows: number }[]>(
        `select current_setting('app.tenant', true) as tenant, current_setting('app.user', true) as person, current_user::text as role,
                (select count(*)::int from platform.probe) as rows`);
      if (seen?.tenant || seen?.person || seen?.role === 'musubi_system') this.bled.push(`the next borrower finds ${JSON.stringify(seen)}`);
      if (seen && seen.rows > 0) this.bled.push('rows without a tenant');
    },
  };

  async run(operations: number, seed: number): Promise<this> {
    const roll = dice(seed);
    const names = Object.keys(this.kinds);
    let left = operations;
    await Promise.all(Array.from({ length: atOnce }, async () => {
      for (; left > 0;) {
        left -= 1;
        const [name, own, next] = [names[roll(names.length)] ?? '', roll(scopes.length), 1 + roll(scopes.length - 1)];
        const scope = scopes[own];
        const other = scopes[(own + next) % scopes.length];
        if (!scope || !other) throw new Error('no such tenant');
        await this.kinds[name]?.(scope, other);
        this.done[name] = (this.done[name] ?? 0) + 1;
      }
    }));
    return this;
  }

  private async look(own: TenantScope): Promise<void> {
    const [rows, [setting]] = await Promise.all([
      this.database.query<{ tenant: string }>('select tenant_id as tenant from platform.probe'),
      this.database.query<{ tenant: string; person: string }>(`select current_setting('app.tenant') as tenant, current_setting('app.user') as person`),
    ]);
    if (rows.length < 5) this.bled.push('own rows are missing');
    if (rows.some(({ tenant }) => tenant !== own.tenantId)) this.bled.push('a row of another');
    if (setting?.tenant !== own.tenantId || setting.person !== own.userId) this.bled.push('the setting of another');
  }
}

/** @param state the SQLSTATE that must have been the reason */
async function refused(state: string | undefined, unit: Promise<unknown>): Promise<void> {
  const outcome = await unit.then(() => 'was let through', (error: { code?: string }) => error);
  if (typeof outcome === 'string') throw new Error(outcome);
  if (state !== undefined && outcome.code !== state) throw outcome as Error;
}

/** The mutant: the tenant outlives its transaction. */
class Leaking extends Database {
  override inTenant<T>(scope: TenantScope, work: () => Promise<T>): Promise<T> {
    return super.inTenant(scope, async () => {
      await this.query(`select set_config('app.tenant', $1, false)`, [scope.tenantId]);
      return work();
    });
  }
}

async function probe(kind: typeof Database, connections: number, operations: number): Promise<Probe> {
  const dataSource = await createDataSource(server.databaseUrl, [], connections).initialize();
  try {
    return await new Probe(new kind(dataSource), dataSource).run(operations, 20_261_126 + connections);
  } finally {
    await dataSource.destroy();
  }
}

test.each([[1, 6_000], [2, 4_000]])('over %i connection(s) %i interleaved units of three tenants never meet', async (connections, operations) => {
  const { bled, done, kinds } = await probe(Database, connections, operations);
  expect(bled).toEqual([]);
  expect(Object.keys(done).sort()).toEqual(Object.keys(kinds).sort());
  expect(Object.values(done).reduce((sum, count) => sum + count, 0)).toBe(operations);
  const { rows } = await truth.query(`select note, count(*)::int as count from platform.probe group by note`);
  expect(rows).toEqual([{ note: 'there from the start', count: 15 }]);
});

test('a setting that is not the transaction\'s own is found', async () => {
  expect((await probe(Leaking, 1, 200)).bled).not.toEqual([]);
});
