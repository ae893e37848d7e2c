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

  /** Deliveries still owed, and seeds that the matcher can find. */
  async indexing(): Promise<{ owed: number; seeds: number }> {
    return this.one(
      `select (select count(*) from platform.delivery where dead_at is null)::int
                + (select count(*) from platform.outbox where published_at is null)::int as owed,
              (select count(*) from matching.indexed_document where corpus = 'seed')::int as seeds`);
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

  private async one<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row> {
    const { rows } = await this.client.query<Row>(sql, parameters);
    const [row] = rows;
    if (!row) throw new Error('the database did not answer');
    return row;
  }
}
