import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { newId } from '@musubi/kernel';
import { AuditErasure } from '@musubi/platform/audit/audit-erasure';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { ChainReader } from '@musubi/platform/audit/chain-reader';
import type { ChainedEntry } from '@musubi/platform/audit/chain';
import type { ChainLink } from '@musubi/platform/audit/chain-walk';
import { SealStore } from '@musubi/platform/audit/seal-store';
import { Database } from '@musubi/platform/database/database';
import pg from 'pg';
import { AuditWorld, change } from '../builders/audit-world.js';
import type { TestDatabase } from '../servers/database.js';
import { eventually } from '../servers/eventually.js';
import { startSystem } from '../servers/system.js';

/** S15: tampering with the audit log is refused, or found. Each guard is taken away once, and the check must see it. */
jest.setTimeout(120_000);

interface Verified {
  readonly status: number;
  readonly report: { readonly ok: boolean; readonly entries: number; readonly sealed: number; readonly pending: number; readonly erased: number; readonly broken: readonly Record<string, unknown>[] };
  readonly messages: string;
}

const root = resolve(__dirname, '../..');
/** The command as an operator runs it; and without looking first whether it is built. */
const asShipped = join(root, 'apps/cli/musubi.mjs');
const built = join(root, 'dist/musubi.js');

function verifyAudit({ databaseUrl, ownerUrl }: TestDatabase, parameters: readonly string[] = [], program = built): Promise<Verified> {
  return new Promise((done, failed) => {
    execFile(process.execPath, [program, 'verify-audit', '--json', ...parameters], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], MUSUBI_DATABASE_URL: databaseUrl, MUSUBI_DATABASE_OWNER_URL: ownerUrl },
    }, (error, stdout, stderr) => {
      if (stdout === '') failed(new Error(stderr));
      else done({ status: error ? Number(error.code) : 0, report: JSON.parse(stdout) as Verified['report'], messages: stderr });
    });
  });
}

describe('what the roles of the processes try', () => {
  let world: AuditWorld;
  let tenantId: string;
  beforeAll(async () => {
    world = await AuditWorld.open();
    tenantId = await world.tenantWith(3, { personal: { name: '山田' } });
    await world.seal();
  });
  afterAll(() => world?.close());

  const attempts = [
    ...['audit_entry', 'audit_seal'].flatMap((table) => [`update platform.${table} set tenant_id = tenant_id`, `delete from platform.${table}`, `truncate platform.${table}`]),
    'update platform.audit_value set value = value', 'truncate platform.audit_value',
    'delete from platform.audit_head', 'truncate platform.audit_head', 'update platform.audit_head set sequence = sequence - 1', 'update platform.audit_head set hash = hash',
    'truncate platform.audit_pending', 'alter table platform.audit_entry disable trigger user', 'drop table platform.audit_seal', 'set session_replication_role = replica',
    'insert into platform.audit_seal select tenant_id, 1, uuidv7(), hash, hash from platform.audit_seal limit 1',
  ];

  /** What was not refused. */
  async function done(): Promise<string[]> {
    const client = new pg.Client({ connectionString: world.database.databaseUrl });
    await client.connect();
    const succeeded: string[] = [];
    const roles = [['application', `select set_config('app.tenant', '${tenantId}', true)`], ['system', 'set local role musubi_system']] as const;
    for (const [role, become] of roles) {
      for (const sql of attempts) {
        await client.query(`begin; ${become}`);
        const outcome = await client.query(sql).then(({ rowCount }) => rowCount, () => 'refused' as const);
        await client.query('rollback');
        if (outcome !== 'refused' && outcome !== 0) succeeded.push(`${role}: ${sql}`);
      }
    }
    await client.end();
    return succeeded;
  }

  /** Takes a guard away for as long as the check runs. */
  async function without(guards: readonly string[], restored: readonly string[]): Promise<string[]> {
    for (const sql of guards) await world.rows(sql);
    try {
      return await done();
    } finally {
      for (const sql of restored) await world.rows(sql);
    }
  }
  const rights = ['grant update, delete on platform.audit_entry to musubi_system'];
  const noRights = ['revoke update, delete on platform.audit_entry from musubi_system'];
  const noTrigger = ['alter table platform.audit_entry disable trigger audit_entry_append_only'];
  const trigger = ['alter table platform.audit_entry enable trigger audit_entry_append_only'];

  test('is refused', async () => { expect(await done()).toEqual([]); });
  test('is refused by the trigger alone', async () => { expect(await without(rights, noRights)).toEqual([]); });
  test('is refused by the missing rights alone', async () => { expect(await without(noTrigger, trigger)).toEqual([]); });
  test('mutant: with both gone it is seen to succeed', async () => {
    expect(await without([...rights, ...noTrigger], [...noRights, ...trigger])).toEqual(['system: update platform.audit_entry set tenant_id = tenant_id', 'system: delete from platform.audit_entry']);
  });
});

describe('what the owner of the tables does', () => {
  let world: AuditWorld;
  let directory: string;
  beforeAll(async () => {
    world = await AuditWorld.open();
    directory = mkdtempSync(join(tmpdir(), 'musubi-heads-'));
  });
  afterAll(async () => {
    await world?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test('is named by verify-audit, in its row, with exit status 1; what the owner does not touch holds', async () => {
    const [honest, changed] = [await world.tenantWith(4), await world.tenantWith(4)];
    await world.seal();
    expect(await verifyAudit(world.database)).toMatchObject({ status: 0, report: { ok: true, entries: 8, sealed: 8, pending: 0, broken: [] } });
    const [row] = await world.rows<{ id: string }>('select entry_id as id from platform.audit_seal where tenant_id = $1 and sequence = 2', [changed]);
    await world.tamper([`update platform.audit_entry set action = 'bell.stolen' where id = $1`, [row?.id]]);
    const { status, report } = await verifyAudit(world.database);
    expect([status, report.ok, report.broken]).toEqual([1, false, [{
      tenant: changed, fault: 'entry_changed', sequence: 2, entryId: row?.id, message: expect.stringContaining('changed'),
    }]]);
    expect((await world.verify(honest)).broken).toBeNull();
    await world.tamper([`update platform.audit_entry set action = 'bell.rung' where id = $1`, [row?.id]]);
    expect((await verifyAudit(world.database)).status).toBe(0);
  });

  test('to the end of a chain, with its noted head, is found by the heads kept elsewhere', async () => {
    const tenantId = await world.tenantWith(5);
    await world.seal();
    const heads = join(directory, 'heads');
    expect((await verifyAudit(world.database, ['--heads', heads])).status).toBe(0);
    const cut = [tenantId, 3] as const;
    await world.tamper(
      ['delete from platform.audit_entry where id in (select entry_id from platform.audit_seal where tenant_id = $1 and sequence > $2)', cut],
      ['delete from platform.audit_seal where tenant_id = $1 and sequence > $2', cut],
      ['update platform.audit_head h set sequence = s.sequence, hash = s.hash from platform.audit_seal s where s.tenant_id = h.tenant_id and s.tenant_id = $1 and s.sequence = $2', cut],
    );
    expect((await verifyAudit(world.database)).status).toBe(0);
    for (let run = 0; run < 2; run += 1) {
      expect(await verifyAudit(world.database, ['--heads', heads])).toMatchObject({ status: 1, report: { broken: [{ tenant: tenantId, fault: 'seal_missing', sequence: 4 }] } });
    }
  });

  test('does not count where a person’s values are erased', async () => {
    const [tenantId, person] = [newId(), newId()];
    await world.record(tenantId, { personal: { name: '山田', email: 'yamada@example.jp' }, person });
    await world.seal();
    await world.app.get(AuditErasure).erase(person);
    expect(await world.verify(tenantId)).toMatchObject({ broken: null, erased: 2 });
    expect(JSON.stringify(await world.rows('select * from platform.audit_entry where tenant_id = $1', [tenantId]))).not.toMatch(/山田|yamada/u);
  });
});

function signal(): { given: Promise<void>; give: () => void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => { give = resolve; });
  return { given, give };
}

/** An entry of a slow transaction is written first and committed when the later ones are sealed. */
async function commitLate(world: AuditWorld): Promise<string> {
  const tenantId = newId();
  const [written, committing] = [signal(), signal()];
  const slow = world.other.get(Database).inTenant({ tenantId }, async () => {
    await world.other.get(AuditLog).record(change(tenantId));
    written.give();
    await committing.given;
  });
  await written.given;
  await world.record(tenantId);
  await world.seal();
  committing.give();
  await slow;
  await world.seal();
  return tenantId;
}

/** Changed behind the chain's back. @returns what verify says */
async function changeSilently(world: AuditWorld): Promise<unknown> {
  const tenantId = await world.tenantWith(3);
  await world.seal();
  await world.tamper([`update platform.audit_entry set changes = '{"count": 99}' where tenant_id = $1 and changes = '{"count": 1}'`, [tenantId]]);
  return (await world.verify(tenantId)).broken;
}

describe('the guards of the chain', () => {
  test('hold: a late entry is sealed, a change is found', async () => {
    const world = await AuditWorld.open();
    expect(await world.verify(await commitLate(world))).toMatchObject({ entries: 2, sealed: 2, pending: 0, broken: null });
    expect(await changeSilently(world)).toMatchObject({ fault: 'entry_changed' });
    await world.close();
  });

  test('mutant: a sealer that asks for what is later than the last leaves the late entry out for ever', async () => {
    class LaterThanTheLast extends SealStore {
      override async unsealed(tenantId: string, limit: number): Promise<ChainedEntry[]> {
        const found = await super.unsealed(tenantId, limit);
        const [last] = await world.rows<{ at: Date }>('select max(e.at) as at from platform.audit_seal s join platform.audit_entry e on e.id = s.entry_id where s.tenant_id = $1', [tenantId]);
        return found.filter(({ at }) => !last?.at || Date.parse(at) > last.at.getTime());
      }
    }
    const world = await AuditWorld.open([SealStore, LaterThanTheLast]);
    expect(await world.verify(await commitLate(world))).toMatchObject({ entries: 2, sealed: 1, pending: 1 });
    await world.close();
  });

  test('mutant: a chain that does not hash what changed finds nothing', async () => {
    const blind = (entry: ChainedEntry): ChainedEntry => ({ ...entry, changes: '{}' });
    class BlindStore extends SealStore {
      override async unsealed(tenantId: string, limit: number): Promise<ChainedEntry[]> {
        return (await super.unsealed(tenantId, limit)).map(blind);
      }
    }
    class BlindReader extends ChainReader {
      override async links(tenantId: string, after: number, limit: number): Promise<ChainLink[]> {
        return (await super.links(tenantId, after, limit)).map((link) => ({ ...link, entry: link.entry && blind(link.entry) }));
      }
    }
    const world = await AuditWorld.open([SealStore, BlindStore], [ChainReader, BlindReader]);
    expect(await changeSilently(world)).toBeNull();
    await world.close();
  });
});

test('a running system seals what people do within seconds, and its chains hold', async () => {
  const system = await startSystem();
  try {
    const { admin, tenantId } = system.world.michinoku;
    await (await system.login(admin)).call('PATCH', '/session', { locale: 'en' });
    const [entry] = await system.rows(
      `select e.actor_id, v.value from platform.audit_entry e join platform.audit_value v on v.entry_id = e.id and v.name = 'clientAddress'
        where e.tenant_id = $1 and e.action = 'user.locale_changed'`, [tenantId]);
    expect(entry).toEqual({ actor_id: admin.userId, value: '127.0.0.1' });
    await eventually('everything is sealed', async () => (await system.rows('select 1 from platform.audit_pending')).length === 0);
    expect(await verifyAudit(system.database, ['--tenant', 'michi'])).toMatchObject({ status: 0, report: { ok: true, broken: [] } });
    const all = await verifyAudit(system.database, [], asShipped);
    expect([all.status, all.report.sealed, all.report.pending]).toEqual([0, all.report.entries, 0]);
  } finally {
    await system.stop();
  }
});
