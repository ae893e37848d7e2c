import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reporting may read of contracts, their instalments, and when receipts were recorded; with the reader's own row-level security. */
const statements = [
  // A contract hangs under the umbrella agreement of the same two parties that is in force when it is signed.
  `create view contracting.published_contract with (security_invoker = true) as
   select c.tenant_id, c.id as contract_id, c.number, c.title, c.company_id, c.company_name, c.department_id, c.engagement_id,
          c.type as contract_type, c.state, c.sme, c.signing_date, c.start_date, c.end_date, (c.signed_at at time zone 'Asia/Tokyo')::date as signed_on,
          c.total, c.total - c.tax as total_ex_tax, c.direct, c.overhead,
          (select u.id from contracting.contract u
            where u.tenant_id = c.tenant_id and u.company_id = c.company_id and u.type = 'umbrella_agreement' and u.signed_at is not null and u.id <> c.id
              and c.signing_date between u.start_date and u.end_date order by u.start_date desc, u.id desc limit 1) as umbrella_id
     from contracting.contract c`,
  // What falls due after a contract is terminated is not owed.
  `create view contracting.published_instalment with (security_invoker = true) as
   select i.tenant_id, i.id as instalment_id, i.contract_id, i.sequence, i.due_date, i.fiscal_year, i.amount from contracting.instalment i
    where not exists (select from contracting.contract_change k where k.contract_id = i.contract_id and k.state = 'terminated' and k.effective_on < i.due_date)`,
  `create view contracting.published_receipt_record with (security_invoker = true) as
   select tenant_id, id as receipt_id, (recorded_at at time zone 'Asia/Tokyo')::date as recorded_on from contracting.receipt`,
  `grant select on contracting.published_contract, contracting.published_instalment, contracting.published_receipt_record to musubi_application`,
];

export class ContractingPublishedContracts1700000007020 implements MigrationInterface {
  readonly name = 'ContractingPublishedContracts1700000007020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view contracting.published_contract, contracting.published_instalment, contracting.published_receipt_record');
  }
}
