import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `create table contracting.estimate (
     id uuid not null constraint estimate_pkey primary key, tenant_id uuid not null, company_id uuid not null, engagement_id uuid not null,
     version int not null, number text not null, state text not null, title text not null, valid_until date not null, total bigint not null,
     content jsonb not null, priced jsonb not null, parties jsonb not null,
     drafted_at timestamptz not null, drafted_by uuid not null, sent_at timestamptz, sent_by uuid, contract_id uuid,
     constraint estimate_version unique (engagement_id, version),
     constraint estimate_parties unique (id, tenant_id, company_id, engagement_id),
     constraint estimate_contract unique (contract_id),
     constraint estimate_state check (state in ('draft', 'sent', 'superseded')),
     constraint estimate_sent check ((state = 'draft') = (sent_at is null)),
     constraint estimate_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index estimate_tenant on contracting.estimate (tenant_id, id)`,
  `create index estimate_company on contracting.estimate (company_id, id)`,

  // The company's word, written by itself: a row of its own organisation that the university reads.
  `create table contracting.estimate_decision (
     estimate_id uuid not null constraint estimate_decision_pkey primary key, tenant_id uuid not null, university_id uuid not null, engagement_id uuid not null,
     outcome text not null, reason text, decided_at timestamptz not null, decided_by uuid not null,
     constraint estimate_decision_outcome check (outcome in ('accepted', 'declined')),
     constraint estimate_decision_reason check (outcome = 'accepted' or reason is not null),
     constraint estimate_decision_estimate_fkey foreign key (estimate_id, university_id, tenant_id, engagement_id)
       references contracting.estimate (id, tenant_id, company_id, engagement_id))`,
  `create unique index estimate_decision_accepted_once on contracting.estimate_decision (engagement_id) where outcome = 'accepted'`,
  `create index estimate_decision_university on contracting.estimate_decision (university_id)`,

  // What was sent stands, whatever the application believes; only its being superseded and its contract are noted.
  `create function contracting.keep_sent_estimate() returns trigger language plpgsql as $$
   begin
     if old.state <> 'draft' and (to_jsonb(new) - 'state' - 'contract_id' <> to_jsonb(old) - 'state' - 'contract_id'
          or (new.state <> old.state and new.state <> 'superseded') or (old.contract_id is not null and new.contract_id is distinct from old.contract_id)) then
       raise exception 'estimate % was sent and stands', old.number using errcode = '23514', constraint = 'estimate_stands';
     end if;
     return new;
   end $$`,
  `create trigger estimate_stands before update on contracting.estimate for each row execute function contracting.keep_sent_estimate()`,
  `create trigger estimate_no_delete before delete on contracting.estimate for each row execute function platform.refuse_change()`,
  `create trigger estimate_no_truncate before truncate on contracting.estimate for each statement execute function platform.refuse_change()`,
  `create trigger estimate_decision_only_added before update or delete on contracting.estimate_decision for each row execute function platform.refuse_change()`,
  `create trigger estimate_decision_no_truncate before truncate on contracting.estimate_decision for each statement execute function platform.refuse_change()`,
];

const protections = [
  ...protect('contracting.estimate', {
    ownedBy: 'tenant_id', readableWhen: `state <> 'draft' and company_id = (select platform.current_tenant())`, application: ['select', 'insert', 'update'],
  }),
  ...protect('contracting.estimate_decision', { ownedBy: 'tenant_id', readableWhen: 'university_id = (select platform.current_tenant())', application: ['select', 'insert'] }),
];

export class ContractingEstimates1700000005080 implements MigrationInterface {
  readonly name = 'ContractingEstimates1700000005080';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['estimate_decision', 'estimate']) await runner.query(`drop table contracting.${table}`);
    await runner.query('drop function contracting.keep_sent_estimate()');
  }
}
