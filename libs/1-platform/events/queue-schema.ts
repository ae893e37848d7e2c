import { DEFAULT_SCHEMA, runMigrations } from 'bullmq';
import pg from 'pg';

/** Makes or updates the queue's own schema and lets the application use it. Its content is disposable. */
export async function migrateQueueSchema(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await runMigrations(client, DEFAULT_SCHEMA);
    const schema = client.escapeIdentifier(DEFAULT_SCHEMA);
    await client.query(`grant usage, create on schema ${schema} to musubi_application`);
    await client.query(`grant select, insert, update, delete, truncate on all tables in schema ${schema} to musubi_application`);
    await client.query(`grant execute on all functions in schema ${schema} to musubi_application`);
    // Not "on all": at work the application makes sequences of its own there, which the owner may not grant.
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(sequencename) as name from pg_sequences where schemaname = $1 and sequenceowner = current_user`, [DEFAULT_SCHEMA]);
    for (const { name } of rows) await client.query(`grant usage, select, update on sequence ${schema}.${name} to musubi_application`);
  } finally {
    await client.end();
  }
}
