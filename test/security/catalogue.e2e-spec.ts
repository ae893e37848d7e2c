import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../servers/database.js';
import { ownerColumn, schemas, tablesOf } from './tables.js';

let database: TestDatabase;
let truth: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  truth = new pg.Client({ connectionString: database.superuserUrl });
  await truth.connect();
});

afterAll(async () => {
  await truth?.end();
  await database?.drop();
});

const ask = async (sql: string, parameters: unknown[] = [schemas]): Promise<Record<string, unknown>[]> => (await truth.query<Record<string, unknown>>(sql, parameters)).rows;

const roles = ['musubi', 'musubi_application', 'musubi_system'];

/** What is wrong with the catalogue, by rule; nothing is. */
const checks = {
  'row-level security is on, and forced for the owner too': () => ask(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`),
  'a policy that lets write says what may be written': () => ask(
    `select schemaname || '.' || tablename || ' ' || policyname as name from pg_policies
      where schemaname = any ($1) and cmd in ('ALL', 'INSERT', 'UPDATE') and with_check is null`),
  'the application reads and writes by its tenant': () => ask(
    `select schemaname || '.' || tablename as name, cmd from pg_policies
      where schemaname = any ($1) and permissive = 'PERMISSIVE' and roles && '{public,musubi_application}'::name[]
        and (coalesce(with_check, qual) !~ 'current_tenant' or (cmd <> 'INSERT' and qual !~ 'current_tenant'))`),
  'no policy speaks to all roles': () => ask(`select policyname from pg_policies where schemaname = any ($1) and 'public' = any (roles)`),
  'every row has a tenant': () => ask(
    `select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and attname = 'tenant_id' and not attnotnull`),
  'no role of the application owns anything': () => ask(
    `select what from (
       select c.oid::regclass::text as what, relowner as owner from pg_class c union all select nspname, nspowner from pg_namespace
       union all select proname, proowner from pg_proc union all select datname, datdba from pg_database) o
      where pg_get_userbyid(owner) = any ($1) and what !~ 'bull'`, [roles]),
  'no role of the application is more than a role': () => ask(
    `select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`, [roles]),
  'views ask as their reader': () => ask(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('v', 'm') and coalesce(array_to_string(c.reloptions, ','), '') !~ 'security_invoker(=(true|on|1))?(,|$)'`),
  'no function runs as its owner': () => ask('select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = any ($1) and prosecdef'),
  'nothing is granted to everybody, and nobody may empty a table': () => ask(
    `select table_schema || '.' || table_name as name, grantee, privilege_type from information_schema.role_table_grants
      where table_schema = any ($1) and (grantee = 'PUBLIC' or (grantee ~ '^musubi($|_app|_sys)' and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN')))`),
  'the audit log and what is agreed can only be added to': () => ask(
    `select table_schema || '.' || table_name as name, privilege_type from information_schema.role_table_grants
      where table_schema || '.' || table_name = any ($1) and grantee ~ '^musubi($|_app|_sys)' and privilege_type in ('UPDATE', 'DELETE')`,
    [['platform.audit_entry', 'platform.audit_seal', 'contracting.receipt', 'contracting.contract_line', 'contracting.overhead_policy', 'contracting.receipt_allocation', 'contracting.carry_over', 'contracting.contract_amendment', 'contracting.contract_document', 'contracting.document_withdrawal', 'contracting.approval_step', 'contracting.approval_threshold', 'contracting.invoice', 'contracting.estimate_decision', 'contracting.invoice_issuer', 'contracting.bank_line', 'contracting.bank_settlement', 'contracting.stage_gate', 'contracting.stage_gate_report', 'contracting.reminder_days', 'reporting.income_plan', 'reporting.income_entry', 'reporting.kpi_plan', 'reporting.figure']]),
  'a personal value of the audit log is erased by the system or stands': () => ask(
    `select grantee, privilege_type from information_schema.role_table_grants
      where table_schema || '.' || table_name = 'platform.audit_value' and grantee ~ '^musubi($|_app|_sys)'
        and (privilege_type = 'UPDATE' or (privilege_type = 'DELETE' and grantee <> 'musubi_system'))`, []),
} satisfies Record<string, () => Promise<Record<string, unknown>[]>>;

type Rule = keyof typeof checks;

test.each(Object.keys(checks) as Rule[])('%s', async (rule) => {
  expect(await checks[rule]()).toEqual([]);
});

test.each<[Rule, string]>([
  ['row-level security is on, and forced for the owner too', 'alter table catalog.need no force row level security'],
  ['row-level security is on, and forced for the owner too', 'create table catalog.forgotten (tenant_id uuid not null)'],
  ['a policy that lets write says what may be written', 'create policy planted on catalog.need for update to musubi_application using (tenant_id = (select platform.current_tenant()))'],
  ['the application reads and writes by its tenant', 'create policy planted on catalog.need for select to musubi_application using (true)'],
  ['the application reads and writes by its tenant', 'create policy planted on catalog.need for insert to musubi_application with check (true)'],
  ['no policy speaks to all roles', 'create policy planted on catalog.need using (tenant_id = (select platform.current_tenant()))'],
  ['every row has a tenant', 'alter table catalog.need alter column tenant_id drop not null'],
  ['no role of the application owns anything', 'alter table catalog.need owner to musubi_application'],
  ['no role of the application is more than a role', 'alter role musubi_system bypassrls'],
  ['views ask as their reader', 'alter view contracting.published_receipt reset (security_invoker)'],
  ['no function runs as its owner', 'alter function platform.current_tenant() security definer'],
  ['nothing is granted to everybody, and nobody may empty a table', 'grant select on catalog.need to public'],
  ['nothing is granted to everybody, and nobody may empty a table', 'grant truncate on catalog.need to musubi_application'],
  ['the audit log and what is agreed can only be added to', 'grant update on platform.audit_entry to musubi_application'],
  ['the audit log and what is agreed can only be added to', 'grant delete on platform.audit_seal to musubi_system'],
  ['a personal value of the audit log is erased by the system or stands', 'grant delete on platform.audit_value to musubi_application'],
])('planted against "%s": %s', async (rule, plant) => {
  await truth.query('begin');
  try {
    await truth.query(plant);
    expect(await checks[rule]()).not.toEqual([]);
  } finally {
    await truth.query('rollback');
  }
});

test('the schemas looked at are all there are, besides the queue\'s and the migrations\' own table', async () => {
  const found = await ask(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema)' and n.nspname <> all ($1) and n.nspname !~ 'bull'`);
  expect(found).toEqual([{ name: 'public.musubi_migrations' }]);
  expect((await tablesOf(truth)).length).toBeGreaterThan(30);
});

test('only the directory is read by everybody', async () => {
  const everybodys = await ask(
    `select schemaname || '.' || tablename as name from pg_policies
      where schemaname = any ($1) and cmd = 'SELECT' and 'musubi_application' = any (roles) and qual ~ ' OR \\(?(true|listed)' order by 1`);
  expect(everybodys.map(({ name }) => name)).toEqual(['identity.department', 'identity.organisation', 'identity.user_account']);
});

test('every table names its tenant, but the organisations, the counters of attempts, the schedule and what matching keeps of all catalogues', async () => {
  const nobodys = (await tablesOf(truth)).filter((table) => !ownerColumn(table)).map(({ name }) => name);
  const ofAll = ['matching.embedder_cost', 'matching.index_generation', 'matching.rematch', 'matching.semantic_basis', 'matching.term_table'];
  expect(nobodys).toEqual([...ofAll, 'platform.attempt_limit', 'platform.schedule_run']);
  expect(await ask(
    `select table_name, privilege_type from information_schema.role_table_grants
      where table_schema || '.' || table_name = any ($1) and grantee in ('musubi', 'musubi_application')`, [ofAll])).toEqual([]);
});

test('the login is in the two groups and no other; the system\'s rights need SET ROLE', async () => {
  expect(await ask('select rolname, rolcanlogin from pg_roles where rolname = any ($1) order by 1', [roles])).toEqual([
    { rolname: 'musubi', rolcanlogin: true }, { rolname: 'musubi_application', rolcanlogin: false }, { rolname: 'musubi_system', rolcanlogin: false },
  ]);
  const member = await ask(
    `select pg_get_userbyid(roleid) as of, inherit_option as inherits, set_option as may_become, admin_option as admin from pg_auth_members where pg_get_userbyid(member) = any ($1) order by 1`, [roles]);
  expect(member).toEqual([
    { of: 'musubi_application', inherits: true, may_become: false, admin: false },
    { of: 'musubi_system', inherits: false, may_become: true, admin: false },
  ]);
});
