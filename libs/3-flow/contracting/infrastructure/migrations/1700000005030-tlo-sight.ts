import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A university's grant to an outside TLO (identity.tlo_grant) shows it rows; which of their fields, the matrix of privileges says. */
const sight = 'tenant_id = any ((select identity.universities_shown(platform.current_tenant()))::uuid[])';

const statements = [
  `create policy tlo_select on contracting.contract for select to musubi_application using (${sight} and state <> 'draft')`,
];

export class ContractingTloSight1700000005030 implements MigrationInterface {
  readonly name = 'ContractingTloSight1700000005030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy tlo_select on contracting.contract');
  }
}
