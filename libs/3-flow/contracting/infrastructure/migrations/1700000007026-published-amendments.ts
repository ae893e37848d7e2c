import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day of each contract's last amendment: what reporting counts its difference on. What the contract is worth with it, the contract's own row says. */
export class ContractingPublishedAmendments1700000007026 implements MigrationInterface {
  readonly name = 'ContractingPublishedAmendments1700000007026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create view contracting.published_amendment with (security_invoker = true) as
      select tenant_id, contract_id, sequence, amended_on from contracting.contract_amendment`);
    await runner.query('grant select on contracting.published_amendment to musubi_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view contracting.published_amendment');
  }
}
