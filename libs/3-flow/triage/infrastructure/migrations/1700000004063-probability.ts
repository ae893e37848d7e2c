import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TriageProbability1700000004063 implements MigrationInterface {
  readonly name = 'TriageProbability1700000004063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table triage.candidate add column probability float8');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table triage.candidate drop column probability');
  }
}
