import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NeedRunScoredBy1700000003041 implements MigrationInterface {
  readonly name = 'NeedRunScoredBy1700000003041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matching.need_run add column scored_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table matching.need_run drop column scored_by');
  }
}
