import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `alter table matching.match add features jsonb not null default '{}', add base text not null default '', add model_version int not null default 0,
     add probability float8`,
  `create table matching.decision (
     match_id uuid not null, tenant_id uuid not null, company_id uuid not null, need_id uuid not null, seed_id uuid not null, department_id uuid not null, outcome text not null, lesson text not null,
     reason text, features jsonb not null, base text not null, decided_at timestamptz not null,
     constraint decision_pkey primary key (match_id),
     constraint decision_outcome check (outcome in ('declined', 'handed_over', 'accepted', 'contracted')),
     constraint decision_lesson check (lesson in ('relevance', 'trl', 'budget', 'nothing')))`,
  `create index decision_need on matching.decision (tenant_id, need_id)`,
  `create index decision_department on matching.decision (department_id, decided_at)`,
  `create index decision_contract on matching.decision (company_id) where outcome = 'contracted'`,
  `create table matching.model (
     tenant_id uuid not null, version int not null, base text not null, weights jsonb not null, needs int not null,
     decisions int not null, held_out jsonb not null, learnt_at timestamptz not null, learnt_by uuid,
     constraint model_pkey primary key (tenant_id, version))`,
  `create table matching.model_choice (
     id uuid not null, tenant_id uuid not null, version int not null, reason text not null, chosen_at timestamptz not null, chosen_by uuid,
     constraint model_choice_pkey primary key (id), constraint model_choice_reason check (reason in ('won', 'chosen')))`,
  `create index model_choice_newest on matching.model_choice (tenant_id, chosen_at)`,
  `create table matching.calibration (
     id uuid not null, tenant_id uuid not null, model_version int not null, base text not null, slope float8 not null, score_offset float8 not null,
     reliability jsonb not null, decisions int not null, fitted_at timestamptz not null, constraint calibration_pkey primary key (id))`,
  `create index calibration_newest on matching.calibration (tenant_id, fitted_at)`,
  // What was decided, need by need, is for nobody to read from here: the application only counts it.
  ...protect('matching.decision', {
    ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert', 'update'],
    hiddenWhen: 'need_id in (select unnest(catalog.needs_of_others()))',
  }),
  ...protect('matching.model', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert'] }),
  ...protect('matching.calibration', { ownedBy: 'tenant_id', application: ['select'], system: ['select', 'insert'] }),
  ...protect('matching.model_choice', { ownedBy: 'tenant_id', application: ['select', 'insert'], system: ['select', 'insert'] }),
];

export class Learning1700000003070 implements MigrationInterface {
  readonly name = 'Learning1700000003070';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['calibration', 'model_choice', 'model', 'decision']) await runner.query(`drop table matching.${table}`);
    await runner.query('alter table matching.match drop features, drop base, drop model_version, drop probability');
  }
}
