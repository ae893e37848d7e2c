import { protect } from '@musubi/platform/database/row-level-security';
import { inForce } from '@musubi/platform/database/term-in-force';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `create table identity.tlo_grant (
     id uuid not null, tenant_id uuid not null, tlo_id uuid not null, valid_from date not null, valid_until date,
     granted_by uuid not null, granted_at timestamptz not null default now(), ended_by uuid, ended_at timestamptz,
     constraint tlo_grant_pkey primary key (id),
     constraint tlo_grant_tenant_fkey foreign key (tenant_id) references identity.organisation (id),
     constraint tlo_grant_tlo_fkey foreign key (tlo_id) references identity.organisation (id),
     constraint tlo_grant_order check (valid_until is null or valid_until >= valid_from),
     constraint tlo_grant_ended check ((ended_at is null) = (ended_by is null)))`,
  `create index tlo_grant_university on identity.tlo_grant (tenant_id)`,
  `create index tlo_grant_tlo on identity.tlo_grant (tlo_id)`,
  ...protect('identity.tlo_grant', { ownedBy: 'tenant_id', readableWhen: 'tlo_id = (select platform.current_tenant())', application: ['select', 'insert', 'update'] }),
  // What was granted stands; it can only be ended.
  `revoke update on identity.tlo_grant from musubi_application`,
  `grant update (ended_at, ended_by) on identity.tlo_grant to musubi_application`,
  // Grants in force today.
  `create view identity.tlo_sight with (security_invoker) as select g.id, g.tenant_id, g.tlo_id from identity.tlo_grant g where ${inForce('g')}`,
  `grant select on identity.tlo_sight to musubi_application`,
  // What the policies of what is granted ask, of everybody who reads there: a function, which keeps its plan.
  `create function identity.universities_shown(tlo uuid) returns uuid[] language plpgsql stable as $$
   begin
     return array(select distinct s.tenant_id from identity.tlo_sight s where s.tlo_id = tlo);
   end $$`,
];

export class TloGrants1700000001030 implements MigrationInterface {
  readonly name = 'TloGrants1700000001030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function identity.universities_shown(uuid)');
    await runner.query('drop view identity.tlo_sight');
    await runner.query('drop table identity.tlo_grant');
  }
}
