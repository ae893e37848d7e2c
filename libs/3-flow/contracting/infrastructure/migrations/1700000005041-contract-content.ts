import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['contract_content', 'gate_decision'];

const statements = [
  `create table contracting.contract_content (
     contract_id uuid not null, version int not null, tenant_id uuid not null, content jsonb not null, saved_at timestamptz not null, saved_by uuid not null,
     constraint contract_content_pkey primary key (contract_id, version),
     constraint contract_content_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create table contracting.gate_decision (
     contract_id uuid not null, version int not null, tenant_id uuid not null, kind text not null, outcome text not null, note text not null,
     about text[] not null, decided_at timestamptz not null, decided_by uuid not null,
     constraint gate_decision_pkey primary key (contract_id, version),
     constraint gate_decision_outcome check (outcome in ('cleared', 'refused')),
     constraint gate_decision_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  ...tables.flatMap((table) => [
    `create trigger ${table}_only_added before update or delete on contracting.${table} for each row execute function platform.refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on contracting.${table} for each statement execute function platform.refuse_change()`,
    ...protect(`contracting.${table}`, { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  ]),
];

export class ContractContent1700000005041 implements MigrationInterface {
  readonly name = 'ContractContent1700000005041';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`drop table contracting.${table}`);
  }
}
