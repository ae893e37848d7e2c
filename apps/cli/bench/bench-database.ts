import pg from 'pg';
import type { Written } from './timeline.js';

/** What the benchmark asks the database; as superuser, because row-level security hides the tenants from everybody else. */
export class BenchDatabase {
  private constructor(private readonly client: pg.Client) {}

  static async connect(superuserUrl: string): Promise<BenchDatabase> {
    const url = new URL(superuserUrl);
    url.pathname = '/musubi';
    const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 5_000 });
    // The server may be stopped before this connection is closed.
    client.on('error', () => undefined);
    await client.connect();
    return new BenchDatabase(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Deliveries and events still owed. */
  async owed(): Promise<number> {
    const { owed } = await this.one<{ owed: number }>(
      `select (select count(*) from platform.delivery where dead_at is null)::int
                + (select count(*) from platform.outbox where published_at is null)::int as owed`);
    return owed;
  }

  /** Whether a need could meet the seed. */
  async isMatchable(seedId: string): Promise<boolean> {
    const { found } = await this.one<{ found: boolean }>(
      `select exists (select from matching.indexed_document where corpus = 'seed' and document_id = $1) as found`, [seedId]);
    return found;
  }

  /** A department that the liaison looks after. */
  async departmentOf(email: string): Promise<string> {
    const { id } = await this.one<{ id: string }>(
      `select d.department_id as id from identity.liaison_department d join identity.login l on l.user_id = d.user_id where l.email = $1 order by d.position limit 1`, [email]);
    return id;
  }

  async countMatched(needIds: readonly string[]): Promise<number> {
    const { count } = await this.one<{ count: number }>('select count(*)::int as count from matching.need_run where need_id = any($1::uuid[])', [needIds]);
    return count;
  }

  async countMatches(needIds: readonly string[]): Promise<number> {
    const { count } = await this.one<{ count: number }>('select count(*)::int as count from matching.match where need_id = any($1::uuid[])', [needIds]);
    return count;
  }

  /** When the event of each need was written. */
  async written(needIds: readonly string[]): Promise<Written[]> {
    const { rows } = await this.client.query<Written>(
      `select aggregate_id as "needId", id as "eventId", extract(epoch from occurred_at)::float8 * 1000 as at
         from platform.outbox where kind = 'need.posted' and aggregate_id = any($1::uuid[])`, [needIds]);
    return rows;
  }

  async run(sql: string, parameters: unknown[] = []): Promise<void> {
    await this.client.query(sql, parameters);
  }

  private async one<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row> {
    const { rows } = await this.client.query<Row>(sql, parameters);
    const [row] = rows;
    if (!row) throw new Error('the database did not answer');
    return row;
  }
}
