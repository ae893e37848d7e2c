import pg from 'pg';

/**
 * Whether nothing ever happened in this database: every change leaves an audit entry in its own transaction.
 * Asked as superuser, because the owner too is held by row-level security.
 */
export async function isUntouched(superuserUrl: string): Promise<boolean> {
  const url = new URL(superuserUrl);
  url.pathname = '/musubi';
  const client = new pg.Client({ connectionString: url.href, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ touched: boolean }>('select exists (select 1 from platform.audit_entry) as touched');
    return rows[0]?.touched === false;
  } finally {
    await client.end();
  }
}
