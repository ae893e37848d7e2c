import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What need and seed say besides their texts; nobody has said it yet. Code that does not know the columns goes on writing. */
const statements = [
  `alter table catalog.need add equipment text[] not null default '{}'`,
  `alter table catalog.seed add cost_min bigint, add cost_max bigint, add equipment text[] not null default '{}', add availability text, add available_from date`,
  `grant select (equipment) on catalog.need to musubi_application`,
];

export class CatalogFacets1700000002040 implements MigrationInterface {
  readonly name = 'CatalogFacets1700000002040';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalog.seed drop cost_min, drop cost_max, drop equipment, drop availability, drop available_from');
    await runner.query('alter table catalog.need drop equipment');
  }
}
