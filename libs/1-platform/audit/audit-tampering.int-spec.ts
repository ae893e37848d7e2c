import { newId } from '@musubi/kernel';
import { AuditWorld } from '../../../test/builders/audit-world.js';
import type { BrokenLink } from './chain-walk.js';

let world: AuditWorld;
beforeAll(async () => { world = await AuditWorld.open(); });
afterAll(() => world?.close());

/** A tenant with five sealed entries, each with a personal value. */
async function sealedTenant(): Promise<{ tenantId: string; ids: readonly string[] }> {
  const tenantId = await world.tenantWith(5, { personal: { name: '山田' }, person: newId() });
  await world.seal();
  const rows = await world.rows<{ id: string }>('select entry_id as id from platform.audit_seal where tenant_id = $1 order by sequence', [tenantId]);
  return { tenantId, ids: rows.map(({ id }) => id) };
}

type Tampering = readonly (readonly [sql: string, parameters: readonly unknown[]])[];
const at = (tenantId: string, sequence: number): readonly unknown[] => [tenantId, sequence];
const entryAt = '(select entry_id from platform.audit_seal where tenant_id = $1 and sequence = $2)';

/** What the owner does to the third of five rows, and how it is named. */
const tamperings: readonly (readonly [what: string, how: (tenantId: string) => Tampering, found: Partial<BrokenLink>])[] = [
  ['changes what an entry says', (t) => [[`update platform.audit_entry set changes = '{"count": 7}' where id = ${entryAt}`, at(t, 3)]], { fault: 'entry_changed', sequence: 3 }],
  ['changes who an entry names', (t) => [[`update platform.audit_entry set actor_id = uuidv7() where id = ${entryAt}`, at(t, 3)]], { fault: 'entry_changed', sequence: 3 }],
  ['changes a time by a microsecond', (t) => [[`update platform.audit_entry set at = at + interval '1 microsecond' where id = ${entryAt}`, at(t, 3)]], { fault: 'entry_changed', sequence: 3 }],
  ['changes a number that a double would round', (t) => [[`update platform.audit_entry set changes = '{"count": 2.00000000000000000001}' where id = ${entryAt}`, at(t, 3)]], { fault: 'entry_changed', sequence: 3 }],
  ['moves an entry to another tenant', (t) => [[`update platform.audit_entry set tenant_id = uuidv7() where id = ${entryAt}`, at(t, 3)]], { fault: 'entry_changed', sequence: 3 }],
  ['deletes an entry', (t) => [[`delete from platform.audit_entry where id = ${entryAt}`, at(t, 3)]], { fault: 'entry_missing', sequence: 3 }],
  ['deletes a seal', (t) => [['delete from platform.audit_seal where tenant_id = $1 and sequence = $2', at(t, 3)]], { fault: 'seal_missing', sequence: 3 }],
  ['deletes the last entry with its seal', (t) => [
    [`delete from platform.audit_entry where id = ${entryAt}`, at(t, 5)], ['delete from platform.audit_seal where tenant_id = $1 and sequence = $2', at(t, 5)],
  ], { fault: 'seal_missing', sequence: 5 }],
  ['gives a seal another hash', (t) => [[`update platform.audit_seal set hash = sha256(hash) where tenant_id = $1 and sequence = $2`, at(t, 3)]], { fault: 'entry_changed', sequence: 3 }],
  ['gives a seal another place to follow', (t) => [[`update platform.audit_seal set previous = sha256(previous) where tenant_id = $1 and sequence = $2`, at(t, 3)]], { fault: 'link_broken', sequence: 3 }],
  ['lets a seal stand before the first', (t) => [['update platform.audit_seal set sequence = -1 where tenant_id = $1 and sequence = $2', at(t, 3)]], { fault: 'seal_missing', sequence: 1 }],
  ['changes a personal value', (t) => [[`update platform.audit_value set value = '佐藤' where entry_id = ${entryAt}`, at(t, 3)]], { fault: 'value_mismatch', sequence: 3, valueName: 'name' }],
  ['adds a personal value', (t) => [[`insert into platform.audit_value (entry_id, tenant_id, name, salt, value) select entry_id, tenant_id, 'email', 'x', 'x' from platform.audit_seal where tenant_id = $1 and sequence = $2`, at(t, 3)]], { fault: 'value_mismatch', sequence: 3, valueName: 'email' }],
  ['removes the noted head', (t) => [['delete from platform.audit_head where tenant_id = $1', [t]]], { fault: 'head_missing', sequence: 5 }],
];

test.each(tamperings)('the owner %s: the row is named', async (_, how, found) => {
  const { tenantId, ids } = await sealedTenant();
  expect((await world.verify(tenantId)).broken).toBeNull();
  await world.tamper(...how(tenantId));
  const { broken } = await world.verify(tenantId);
  expect(broken).toMatchObject(found);
  if (found.fault?.startsWith('entry') && found.sequence) expect(broken?.entryId).toBe(ids[found.sequence - 1]);
});

test('a whole chain swept away is found by its entries, and by the noted heads when these are gone too', async () => {
  const { tenantId } = await sealedTenant();
  const { head } = await world.verify(tenantId);
  await world.tamper(['delete from platform.audit_seal where tenant_id = $1', [tenantId]], ['delete from platform.audit_head where tenant_id = $1', [tenantId]]);
  expect((await world.verify(tenantId)).broken).toMatchObject({ fault: 'seal_missing', sequence: null });
  await world.tamper(['delete from platform.audit_entry where tenant_id = $1', [tenantId]]);
  expect((await world.verify(tenantId)).broken).toBeNull();
  expect((await world.verify(tenantId, head ? [head] : [])).broken).toMatchObject({ fault: 'seal_missing', sequence: 1 });
});

test('a tail that was sealed anew over a lie is found by the heads noted elsewhere', async () => {
  const { tenantId } = await sealedTenant();
  const { head } = await world.verify(tenantId);
  await world.tamper(
    [`update platform.audit_entry set changes = '{"count": 7}' where id = ${entryAt}`, at(tenantId, 4)],
    ['insert into platform.audit_pending (entry_id, tenant_id) select entry_id, tenant_id from platform.audit_seal where tenant_id = $1 and sequence > $2', at(tenantId, 3)],
    ['delete from platform.audit_seal where tenant_id = $1 and sequence > $2', at(tenantId, 3)],
    ['update platform.audit_head h set sequence = s.sequence, hash = s.hash from platform.audit_seal s where s.tenant_id = h.tenant_id and h.tenant_id = $1 and s.sequence = $2', at(tenantId, 3)],
  );
  await world.seal();
  expect((await world.verify(tenantId)).broken).toBeNull();
  expect((await world.verify(tenantId, head ? [head] : [])).broken).toMatchObject({ fault: 'link_broken', sequence: 5 });
});

test('a chain that was cut goes on behind the gap, so that the gap stays', async () => {
  const { tenantId } = await sealedTenant();
  await world.tamper(
    [`delete from platform.audit_entry where id = ${entryAt}`, at(tenantId, 5)], ['delete from platform.audit_seal where tenant_id = $1 and sequence = $2', at(tenantId, 5)]);
  await world.record(tenantId);
  expect(await world.seal()).toBe(1);
  expect((await world.verify(tenantId)).broken).toMatchObject({ fault: 'seal_missing', sequence: 5 });
});

test('an entry that is removed or unmarked before its seal is found too', async () => {
  const [gone, unmarked] = [await world.tenantWith(1), await world.tenantWith(1)];
  await world.tamper(['delete from platform.audit_entry where tenant_id = $1', [gone]], ['delete from platform.audit_pending where tenant_id = $1', [unmarked]]);
  await world.seal();
  expect((await world.verify(gone)).broken).toMatchObject({ fault: 'entry_missing', sequence: null });
  expect((await world.verify(unmarked)).broken).toMatchObject({ fault: 'seal_missing', sequence: null });
});
