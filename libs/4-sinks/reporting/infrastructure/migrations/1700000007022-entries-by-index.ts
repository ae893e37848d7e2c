import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Entries are looked up while they are written: planned while the table is small, a scan of all of it would be repeated for each
 * contract of a large import, over a table that grows.
 */
export class ReportingEntriesByIndex1700000007022 implements MigrationInterface {
  readonly name = 'ReportingEntriesByIndex1700000007022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter function reporting.note_contracts(uuid[]) set enable_seqscan to off');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter function reporting.note_contracts(uuid[]) reset enable_seqscan');
  }
}
