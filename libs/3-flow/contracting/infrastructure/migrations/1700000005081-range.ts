import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company's estimate range is counted from the universities' tables by the system: the company is told what comes out, not the table. */
export class ContractingRange1700000005081 implements MigrationInterface {
  readonly name = 'ContractingRange1700000005081';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select on contracting.overhead_policy to musubi_system');
    await runner.query('create policy system_select on contracting.overhead_policy for select to musubi_system using (true)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy system_select on contracting.overhead_policy');
    await runner.query('revoke select on contracting.overhead_policy from musubi_system');
  }
}
