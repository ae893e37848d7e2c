import { newId } from '@musubi/kernel';
import { ClsService } from 'nestjs-cls';
import { AuditWorld, auditTables, change } from '../../../test/builders/audit-world.js';
import { Database } from '../database/database.js';
import type { RequestStore } from '../telemetry/request-context.js';
import { AuditErasure } from './audit-erasure.js';
import { AuditLog } from './audit-log.js';
import { AuditSealer } from './audit-sealer.js';

let world: AuditWorld;
beforeAll(async () => { world = await AuditWorld.open(); });
afterAll(() => world?.close());

const numbers = async (tenantId: string): Promise<number[]> =>
  (await world.rows<{ n: number }>('select sequence::int as n from platform.audit_seal where tenant_id = $1 order by 1', [tenantId])).map(({ n }) => n);
const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** As a request of a person. */
function asRequest<T>(store: Partial<RequestStore>, work: () => Promise<T>): Promise<T> {
  const cls = world.app.get<ClsService<RequestStore>>(ClsService);
  return cls.run(() => {
    for (const [key, value] of Object.entries(store)) cls.set(key as 'actorId', value as string);
    return work();
  });
}

describe('an entry', () => {
  it('says who, when, from where and what; what is personal stands apart with its salt', async () => {
    const [tenantId, actorId, causationId] = [newId(), newId(), newId()];
    await asRequest({ actorId, causationId, clientAddress: '192.0.2.7', correlationId: 'correlation-1' }, () =>
      world.record(tenantId, { changes: { amount: 5 }, personal: { name: '山田 花子' } }));
    const [entry] = await world.rows<{ id: string; at: Date; commitments: object }>('select * from platform.audit_entry where tenant_id = $1', [tenantId]);
    expect(entry).toMatchObject({ action: 'bell.rung', entity: 'bell', changes: { amount: 5 }, actor_id: actorId, cause_id: causationId, correlation_id: 'correlation-1' });
    expect(Math.abs((entry?.at.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(JSON.stringify(entry)).not.toMatch(/山田|192\.0\.2\.7/u);
    expect(entry?.commitments).toEqual({ name: expect.stringMatching(/^[0-9a-f]{64}$/u), clientAddress: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    const values = await world.rows('select name, value, person_id, octet_length(salt) as salt from platform.audit_value where entry_id = $1 order by name', [entry?.id]);
    expect(values).toEqual([
      { name: 'clientAddress', value: '192.0.2.7', person_id: actorId, salt: 16 }, { name: 'name', value: '山田 花子', person_id: actorId, salt: 16 },
    ]);
  });

  it('is there exactly when its change is', async () => {
    const tenantId = newId();
    await expect(world.app.get(Database).inTenant({ tenantId }, async () => {
      await world.app.get(AuditLog).record(change(tenantId, { personal: { name: 'x' } }));
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    for (const table of auditTables) expect(await world.rows(`select 1 from ${table} where tenant_id = $1`, [tenantId])).toEqual([]);
  });

  it('of another tenant cannot be written or read', async () => {
    const tenantId = await world.tenantWith(1);
    await expect(world.app.get(Database).inTenant({ tenantId: newId() }, () => world.app.get(AuditLog).record(change(tenantId)))).rejects.toThrow(/row-level security/u);
    await world.seal();
    const seen = await world.app.get(Database).inTenant({ tenantId: newId() }, async () => {
      const counts = [];
      for (const table of auditTables) counts.push(...await world.app.get(Database).query<{ n: number }>(`select count(*)::int as n from ${table}`));
      return counts.map(({ n }) => n);
    });
    expect(seen).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('sealing', () => {
  it('numbers each tenant’s entries from one, and nothing twice', async () => {
    const [one, two] = [await world.tenantWith(3), await world.tenantWith(2)];
    await world.seal();
    await world.record(one);
    expect(await world.seal()).toBe(1);
    expect(await world.seal()).toBe(0);
    expect([await numbers(one), await numbers(two)]).toEqual([upTo(4), upTo(2)]);
    expect(await world.verify(one)).toMatchObject({ entries: 4, sealed: 4, pending: 0, broken: null, head: { sequence: 4 } });
  });

  it('goes on over many batches', async () => {
    const tenantId = newId();
    await world.app.get(Database).inTenant({ tenantId }, () => world.app.get(AuditLog).recordAll(upTo(2_500).map((count) => change(tenantId, { changes: { count }, personal: { note: `n${count}` } }))));
    expect(await world.verify(tenantId)).toMatchObject({ entries: 2_500, sealed: 0, pending: 2_500, broken: null, head: null });
    expect(await world.seal()).toBe(2_500);
    expect(await world.verify(tenantId)).toMatchObject({ entries: 2_500, sealed: 2_500, pending: 0, values: 2_500, broken: null });
  });

  it('seals an entry that is committed late, behind those that were faster', async () => {
    const tenantId = newId();
    let commit = (): void => undefined;
    const recorded = new Promise<void>((written) => {
      void world.other.get(Database).inTenant({ tenantId }, async () => {
        await world.other.get(AuditLog).record(change(tenantId, { action: 'bell.late' }));
        const told = new Promise<void>((resolve) => { commit = resolve; });
        written();
        await told;
      });
    });
    await recorded;
    await world.record(tenantId);
    expect(await world.seal()).toBe(1);
    commit();
    let late = 0;
    for (const end = Date.now() + 10_000; late === 0 && Date.now() < end;) late = await world.seal();
    expect(await world.rows(
      `select e.action, s.sequence::int as n from platform.audit_seal s join platform.audit_entry e on e.id = s.entry_id where s.tenant_id = $1 order by e.at`, [tenantId],
    )).toEqual([{ action: 'bell.late', n: 2 }, { action: 'bell.rung', n: 1 }]);
    expect(await world.verify(tenantId)).toMatchObject({ entries: 2, sealed: 2, broken: null });
  });

  it('keeps up with many committers, by two sealers at once', async () => {
    const tenants = [newId(), newId(), newId()];
    let writing = true;
    const sealers = [world.app, world.other].map(async (process) => {
      for (let last = 1; writing || last > 0;) last = await process.get(AuditSealer).sealCommitted();
    });
    await Promise.all(upTo(12).map(async (writer) => {
      for (let count = 0; count < 20; count += 1) await world.record(tenants[writer % 3] ?? '', { changes: { writer, count } });
    }));
    writing = false;
    await Promise.all(sealers);
    await world.seal();
    for (const tenantId of tenants) {
      expect(await numbers(tenantId)).toEqual(upTo(80));
      expect(await world.verify(tenantId)).toMatchObject({ entries: 80, sealed: 80, pending: 0, broken: null });
    }
  });

  it('is done by one sealer at a time', async () => {
    const tenantId = await world.tenantWith(1);
    await world.truth.query('begin');
    await world.truth.query(`select pg_advisory_xact_lock(hashtext('musubi.audit.seal'))`);
    expect(await world.seal()).toBe(0);
    await world.truth.query('commit');
    expect(await world.seal()).toBe(1);
    expect(await numbers(tenantId)).toEqual([1]);
  });

  it('is not held up by an entry that somebody marked again', async () => {
    const tenantId = await world.tenantWith(1);
    await world.seal();
    await world.rows('insert into platform.audit_pending (entry_id, tenant_id) select id, tenant_id from platform.audit_entry where tenant_id = $1', [tenantId]);
    await world.record(tenantId);
    await world.seal();
    await world.seal();
    expect([await numbers(tenantId), await world.rows('select 1 from platform.audit_pending where tenant_id = $1', [tenantId])]).toEqual([[1, 2], []]);
  });
});

describe('erasing a person', () => {
  it('removes the values of that person and no other; the chain holds and says how many are gone', async () => {
    const [tenantId, person, colleague] = [newId(), newId(), newId()];
    await world.record(tenantId, { personal: { name: '山田', email: 'yamada@example.jp' }, person });
    await world.record(tenantId, { personal: { name: '佐藤' }, person: colleague });
    await world.seal();
    expect(await world.verify(tenantId)).toMatchObject({ values: 3, erased: 0, broken: null });
    const erasure = world.app.get(AuditErasure);
    expect([await erasure.count(person), await erasure.erase(person), await erasure.erase(person)]).toEqual([2, 2, 0]);
    await world.seal();
    expect(await world.verify(tenantId)).toMatchObject({ entries: 3, sealed: 3, values: 1, erased: 2, broken: null });
    expect(await world.rows('select value from platform.audit_value where tenant_id = $1', [tenantId])).toEqual([{ value: '佐藤' }]);
    expect(await world.rows(`select entity_id, changes from platform.audit_entry where tenant_id = $1 and action = 'audit.values_erased'`, [tenantId]))
      .toEqual([{ entity_id: person, changes: { values: 2 } }]);
  });
});
