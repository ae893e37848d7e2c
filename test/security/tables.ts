import type pg from 'pg';

/** The house's own schemas; the queue's holds nothing but ids and is disposable. */
export const schemas = ['platform', 'identity', 'catalog', 'matching', 'triage', 'contracting', 'notifications', 'reporting'];

export interface Table {
  /** `schema.name` */
  readonly name: string;
  readonly isView: boolean;
  /** `shown`: granted to the application. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly shown: boolean }[];
}

export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, c.relkind = 'v' as "isView",
            (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'shown', has_column_privilege('musubi_application', c.oid, a.attnum, 'select')) order by a.attnum)
               from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p', 'v', 'm') order by 1`, [schemas]);
  return rows;
}

/** The column that says whose a row is; undefined where rows are nobody's. */
export function ownerColumn(table: Table): 'tenant_id' | 'id' | undefined {
  if (table.columns.some(({ name }) => name === 'tenant_id')) return 'tenant_id';
  return ['identity.organisation', 'identity.published_organisation'].includes(table.name) ? 'id' : undefined;
}

/** Counts every failed login, whoever's: the only table that strangers are meant to change. */
const counters = 'platform.attempt_limit';

/** Hash of every row that does not belong to one of these tenants, by table; asked again and again, so planned once. */
export async function fingerprintWithout(truth: pg.Client, tenants: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const text = fingerprints.get(truth) ?? fingerprintOf(await tablesOf(truth));
  fingerprints.set(truth, text);
  const { rows } = await truth.query<{ name: string; hash: string }>({ name: 'fingerprint', text, values: [tenants] });
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** What is asked on each connection. */
const fingerprints = new WeakMap<pg.Client, string>();

function fingerprintOf(tables: readonly Table[]): string {
  return tables.filter(({ isView, name }) => !isView && name !== counters).map((table) => {
    const owner = ownerColumn(table);
    return `select '${table.name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash
              from ${table.name} t ${owner ? `where ${owner} <> all ($1::uuid[])` : 'where $1::uuid[] is not null'}`;
  }).join(' union all ');
}
