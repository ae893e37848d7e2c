import pg from 'pg';

/** Cluster-wide role names; the application's login is the user of MUSUBI_DATABASE_URL. */
const groups = ['musubi_application', 'musubi_system'] as const;

/**
 * Makes the two groups when they are missing and lets the application's login into them.
 * The system group is not inherited: only an explicit SET ROLE gives its rights.
 * The owner needs CREATEROLE for that, or the roles must have been made by hand (docs/guides/operate.md).
 */
export async function ensureRoles(ownerUrl: string, applicationUrl: string): Promise<void> {
  const login = decodeURIComponent(new URL(applicationUrl).username);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    for (const group of groups) {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [group]);
      if (found.rowCount === 0) await client.query(`create role ${group} nologin nosuperuser nobypassrls`);
    }
    const quoted = client.escapeIdentifier(login);
    const member = 'select pg_has_role($1, $2, $3) as yes';
    const inherits = await client.query<{ yes: boolean }>(member, [login, groups[0], 'usage']);
    if (!inherits.rows[0]?.yes) await client.query(`grant musubi_application to ${quoted} with inherit true, set false`);
    const mayBecome = await client.query<{ yes: boolean }>(member, [login, groups[1], 'set']);
    if (!mayBecome.rows[0]?.yes) await client.query(`grant musubi_system to ${quoted} with inherit false, set true`);
  } finally {
    await client.end();
  }
}

/** Refuses to run with a role that row-level security does not hold. Returns the reason, or undefined. */
export async function reasonToRefuseRole(applicationUrl: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: applicationUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ super: boolean; bypass: boolean; owns: boolean; version: number }>(
      `select r.rolsuper as super, r.rolbypassrls as bypass,
              exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r','p'))
                or (select d.datdba = r.oid from pg_database d where d.datname = current_database()) as owns,
              current_setting('server_version_num')::int as version
         from pg_roles r where r.rolname = current_user`,
    );
    const role = rows[0];
    if (!role) return 'MUSUBI_DATABASE_URL: the role is unknown to the server';
    if (role.version < 180_000) return 'MUSUBI_DATABASE_URL: PostgreSQL 18 or newer is needed';
    if (role.super) return 'MUSUBI_DATABASE_URL: the role is a superuser; row-level security would not hold';
    if (role.bypass) return 'MUSUBI_DATABASE_URL: the role has BYPASSRLS; row-level security would not hold';
    if (role.owns) return 'MUSUBI_DATABASE_URL: the role owns the database or its tables; use a separate application role';
    return undefined;
  } finally {
    await client.end();
  }
}
