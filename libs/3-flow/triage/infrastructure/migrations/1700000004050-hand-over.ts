import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TriageHandOver1700000004050 implements MigrationInterface {
  readonly name = 'TriageHandOver1700000004050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table triage.candidate add column handed_over_to uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table triage.candidate drop column handed_over_to');
  }
}
