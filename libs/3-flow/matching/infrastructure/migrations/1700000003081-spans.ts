import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Spans1700000003081 implements MigrationInterface {
  readonly name = 'Spans1700000003081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matching.indexed_document add column spans json');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matching.indexed_document drop column spans');
  }
}
