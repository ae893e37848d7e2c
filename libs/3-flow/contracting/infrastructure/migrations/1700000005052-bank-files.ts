import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = ['bank_settlement', 'bank_line', 'bank_file'];

const tables = [
  `create table contracting.bank_file (
     id uuid not null constraint bank_file_pkey primary key, tenant_id uuid not null, name text not null, known_lines int not null,
     uploaded_at timestamptz not null, uploaded_by uuid not null,
     constraint bank_file_tenant unique (id, tenant_id))`,
  `create table contracting.bank_line (
     id uuid not null constraint bank_line_pkey primary key, tenant_id uuid not null, file_id uuid not null, line int not null,
     received_on date not null, amount bigint not null, payer text not null, reference text not null, key text not null,
     constraint bank_line_once unique (tenant_id, key),
     constraint bank_line_tenant unique (id, tenant_id),
     constraint bank_line_amount check (amount > 0),
     constraint bank_line_file_fkey foreign key (file_id, tenant_id) references contracting.bank_file (id, tenant_id))`,
  `create index bank_line_file on contracting.bank_line (file_id)`,
  `create table contracting.bank_settlement (
     line_id uuid not null constraint bank_settlement_pkey primary key, tenant_id uuid not null,
     receipt_id uuid not null constraint bank_settlement_receipt_fkey references contracting.receipt (id),
     settled_at timestamptz not null, settled_by uuid not null,
     constraint bank_settlement_receipt unique (receipt_id),
     constraint bank_settlement_line_fkey foreign key (line_id, tenant_id) references contracting.bank_line (id, tenant_id))`,
  ...names.flatMap((table) => [
    `create trigger ${table}_only_added before update or delete on contracting.${table} for each row execute function platform.refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on contracting.${table} for each statement execute function platform.refuse_change()`,
    ...protect(`contracting.${table}`, { ownedBy: 'tenant_id', application: ['select', 'insert'] }),
  ]),
];

export class ContractingBankFiles1700000005052 implements MigrationInterface {
  readonly name = 'ContractingBankFiles1700000005052';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of names) await runner.query(`drop table contracting.${table}`);
  }
}
