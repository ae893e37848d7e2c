import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The seeds of a case, for reports by field; with the reader's own row-level security. */
const statements = [
  `create view triage.published_engagement_seed with (security_invoker = true) as select engagement_id, tenant_id, seed_id, accepted_at from triage.engagement_match`,
  `grant select on triage.published_engagement_seed to musubi_application`,
];

export class TriagePublishedSeeds1700000007020 implements MigrationInterface {
  readonly name = 'TriagePublishedSeeds1700000007020';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view triage.published_engagement_seed');
  }
}
