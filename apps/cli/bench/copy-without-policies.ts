import pg from 'pg';

export const bareName = 'musubi_bare';

/** Whose requests are measured. */
export interface BenchCaller {
  readonly tenantId: string;
  readonly userId: string;
}

/**
 * Another database of the same server with the same rows and no row-level security: off on every table, and the application's role has the rights
 * that it has by two roles otherwise. The one caller's tenant is set once for every connection, because statements of the product ask for it too.
 */
export async function copyWithoutPolicies(superuserUrl: string, applicationRole: string, { tenantId, userId }: BenchCaller): Promise<void> {
  await asSuperuser(superuserUrl, 'postgres', async (client) => {
    await client.query(`create database ${bareName} template musubi strategy file_copy`);
    const role = client.escapeIdentifier(applicationRole);
    await client.query(`alter role ${role} in database ${bareName} set app.tenant = ${client.escapeLiteral(tenantId)}`);
    await client.query(`alter role ${role} in database ${bareName} set app."user" = ${client.escapeLiteral(userId)}`);
  });
  await asSuperuser(superuserUrl, bareName, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity`);
    for (const { name } of rows) {
      await client.query(`alter table ${name} no force row level security, disable row level security`);
      await client.query(`grant select, insert, update, delete on ${name} to musubi_application`);
    }
    await client.query('vacuum analyze');
  });
}

export async function asSuperuser<T>(superuserUrl: string, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inDatabase(superuserUrl, database), connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function inDatabase(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}
