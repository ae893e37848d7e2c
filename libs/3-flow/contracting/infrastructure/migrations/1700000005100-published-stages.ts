import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which stage each contract entered on which day, for who forecasts: from the draft on. What was loaded as signed was never seen as a draft. */
export class ContractingPublishedStages1700000005100 implements MigrationInterface {
  readonly name = 'ContractingPublishedStages1700000005100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create view contracting.published_stage with (security_invoker = true) as
       select tenant_id, id as contract_id, 0 as version, 'draft' as state, (drafted_at at time zone 'Asia/Tokyo')::date as entered_on from contracting.contract
        where signed_at is null or drafted_at < signed_at
       union all
       select tenant_id, contract_id, version, state, (made_at at time zone 'Asia/Tokyo')::date from contracting.contract_change`);
    await runner.query('grant select on contracting.published_stage to musubi_application');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view contracting.published_stage');
  }
}
