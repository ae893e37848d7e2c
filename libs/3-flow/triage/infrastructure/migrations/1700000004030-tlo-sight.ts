import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A university's grant to an outside TLO (identity.tlo_grant) shows it rows; which of their fields, the matrix of privileges says. */
const sight = 'tenant_id = any ((select identity.universities_shown(platform.current_tenant()))::uuid[])';

const statements = [
  `create policy tlo_select on triage.engagement for select to musubi_application using (${sight})`,
  `create policy tlo_select on triage.engagement_match for select to musubi_application using (${sight})`,
];

export class TriageTloSight1700000004030 implements MigrationInterface {
  readonly name = 'TriageTloSight1700000004030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy tlo_select on triage.engagement');
    await runner.query('drop policy tlo_select on triage.engagement_match');
  }
}
