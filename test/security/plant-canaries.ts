import type pg from 'pg';
import { ownerColumn, type Table, tablesOf } from './tables.js';

/** Stands in no other text; a word, so that a search server would find it. */
export const canary = 'kanaria7f3a';

/** Columns that hold a word of the house's own vocabulary: changed, the row would not be found by what should hide it. */
const vocabulary = new Set([
  'kind', 'status', 'state', 'type', 'visibility', 'detail_level', 'role', 'locale', 'band', 'reason', 'proposed_as', 'withdrawn_as', 'nothing_to_match', 'industry', 'availability',
  'overhead_base', 'date_basis', 'rounding_scope', 'tax_mode', 'given_up_because', 'consumer', 'queue', 'methods', 'scopes', 'second_factor_for', 'action', 'entity', 'corpus', 'analyser',
  'refund_clause', 'audience', 'light', 'measure', 'kpi', 'subject', 'contract_type', 'company_size', 'mailed', 'new_matches', 'withdrawn_matches', 'answers', 'digest_at', 'outcome', 'lesson',
]);

/** What of a victim's is open to others by design carries no canary. */
const onlyPrivate: Readonly<Record<string, string>> = {
  'identity.organisation': 'kind = \'company\'',
  'identity.department': 'false',
  'identity.user_account': 'not listed',
  'catalog.seed': '(visibility = \'university\' or published_at is null)',
};

/** Puts the canary into every text of the victims' private rows. @returns the columns that got it */
export async function plantCanaries(truth: pg.Client, victims: readonly string[]): Promise<ReadonlySet<string>> {
  const planted = new Set<string>();
  // Append-only tables refuse changes by triggers.
  await truth.query('set session_replication_role = replica');
  for (const table of await tablesOf(truth)) {
    const owner = ownerColumn(table);
    if (table.isView || !owner) continue;
    const mine = `${owner} = any ($1::uuid[]) and ${onlyPrivate[table.name] ?? 'true'}`;
    for (const { name, type } of table.columns) {
      const changed = vocabulary.has(name) ? 0 : await plantInto(truth, table, name, type, mine, victims);
      if (changed > 0) planted.add(`${table.name}.${name}`);
    }
  }
  await truth.query('set session_replication_role = origin');
  return planted;
}

async function plantInto(truth: pg.Client, table: Table, column: string, type: string, mine: string, victims: readonly string[]): Promise<number> {
  if (type === 'text') return (await truth.query(`update ${table.name} set ${column} = ${column} || ' ${canary}' where ${mine} and ${column} is not null`, [victims])).rowCount ?? 0;
  if (type === 'text[]') return (await truth.query(`update ${table.name} set ${column} = array_append(${column}, '${canary}') where ${mine}`, [victims])).rowCount ?? 0;
  if (type !== 'jsonb' && type !== 'json') return 0;
  const { rows } = await truth.query<{ place: string; value: unknown }>(`select ctid::text as place, ${column} as value from ${table.name} where ${mine} and ${column} is not null`, [victims]);
  for (const { place, value } of rows) {
    await truth.query(`update ${table.name} set ${column} = $1 where ctid = $2::tid`, [JSON.stringify(withCanary(value)), place]);
  }
  return rows.length;
}

/** Every string inside gets the canary, and so does what has none. */
function withCanary(value: unknown): unknown {
  if (typeof value === 'string') return `${value} ${canary}`;
  if (Array.isArray(value)) return [...value.map(withCanary), canary];
  if (typeof value === 'object' && value !== null) {
    return { ...Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withCanary(inner)])), canary };
  }
  return value;
}
