import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The umbrella agreement of each contract is looked up among all contracts of its company, which can be thousands. */
export class ContractingUmbrellaIndex1700000007023 implements MigrationInterface {
  readonly name = 'ContractingUmbrellaIndex1700000007023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index contract_umbrella on contracting.contract (company_id, tenant_id, start_date) where type = 'umbrella_agreement'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index contracting.contract_umbrella');
  }
}
