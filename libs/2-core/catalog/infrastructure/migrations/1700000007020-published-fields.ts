import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first field of a university's own seed, for reports by field; with the reader's own row-level security. */
const statements = [
  `create view catalog.published_seed_field with (security_invoker = true) as select id as seed_id, tenant_id, field_codes[1] as field_code from catalog.seed where tenant_id = (select platform.current_tenant())`,
  `grant select on catalog.published_seed_field to musubi_application`,
];

export class CatalogPublishedFields1700000007020 implements MigrationInterface {
  readonly name = 'CatalogPublishedFields1700000007020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view catalog.published_seed_field');
  }
}
