import pg from 'pg';
import { characterType } from './postgres-cluster.js';

export interface PostgresPasswords {
  readonly superuser: string;
  readonly owner: string;
  readonly application: string;
}

/** Connection URL on this machine. */
export function postgresUrl(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * The same steps an administrator takes once by hand: the owner of the database, who may make roles but is no
 * superuser; the application's login; the database. Each step looks first, so a start after a crash goes on from there.
 */
export async function provision(port: number, passwords: PostgresPasswords): Promise<void> {
  await withClient(postgresUrl('postgres', passwords.superuser, port, 'postgres'), async (client) => {
    if (!await exists(client, 'pg_roles', 'rolname', 'musubi_owner')) {
      await client.query(`create role musubi_owner login createrole createdb password '${passwords.owner}'`);
    }
    if (!await exists(client, 'pg_database', 'datname', 'musubi')) {
      await client.query(
        `create database musubi owner musubi_owner template template0 encoding 'UTF8'
           locale_provider icu icu_locale 'ja-JP' lc_collate 'C' lc_ctype '${characterType}'`,
      );
    }
  });
  // Made by the owner, so that the owner may administer it.
  await withClient(postgresUrl('musubi_owner', passwords.owner, port, 'musubi'), async (client) => {
    if (await exists(client, 'pg_roles', 'rolname', 'musubi')) return;
    await client.query(`create role musubi login password '${passwords.application}'`);
  });
}

async function exists(client: pg.Client, catalogue: string, column: string, name: string): Promise<boolean> {
  const found = await client.query(`select 1 from ${catalogue} where ${column} = $1`, [name]);
  return found.rowCount === 1;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
