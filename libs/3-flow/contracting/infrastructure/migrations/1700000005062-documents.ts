import { protect } from '@musubi/platform/database/row-level-security';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const names = ['document_withdrawal', 'contract_document'];

const tables = [
  `create table contracting.contract_document (
     id uuid not null constraint contract_document_pkey primary key, contract_id uuid not null, tenant_id uuid not null, name text not null, media_type text not null,
     size int not null, sha256 text not null, audience text not null,
     replaces_id uuid constraint contract_document_replaces_fkey references contracting.contract_document (id),
     content bytea not null, uploaded_at timestamptz not null, uploaded_by uuid not null,
     constraint contract_document_audience check (audience in ('university', 'parties')),
     constraint contract_document_size check (size = octet_length(content) and size between 1 and 10000000),
     constraint contract_document_contract_fkey foreign key (contract_id, tenant_id) references contracting.contract (id, tenant_id))`,
  `create index contract_document_contract on contracting.contract_document (contract_id, id)`,
  `create unique index contract_document_replaced_once on contracting.contract_document (replaces_id) where replaces_id is not null`,
  // What is compressed already is not compressed again.
  `alter table contracting.contract_document alter column content set storage external`,
  `create table contracting.document_withdrawal (
     document_id uuid not null constraint document_withdrawal_pkey primary key constraint document_withdrawal_document_fkey references contracting.contract_document (id),
     tenant_id uuid not null, reason text not null, withdrawn_at timestamptz not null, withdrawn_by uuid not null)`,
  ...names.flatMap((table) => [
    `create trigger ${table}_only_added before update or delete on contracting.${table} for each row execute function platform.refuse_change()`,
    `create trigger ${table}_no_truncate before truncate on contracting.${table} for each statement execute function platform.refuse_change()`,
  ]),
];

const forParties = `audience = 'parties' and exists (select 1 from contracting.contract c where c.id = contract_id and c.company_id = (select platform.current_tenant()))`;
const ofParties = `exists (select 1 from contracting.contract_document d join contracting.contract c on c.id = d.contract_id
  where d.id = document_id and d.audience = 'parties' and c.company_id = (select platform.current_tenant()))`;

const protections = [
  ...protect('contracting.contract_document', { ownedBy: 'tenant_id', readableWhen: forParties, application: ['select', 'insert'] }),
  ...protect('contracting.document_withdrawal', { ownedBy: 'tenant_id', readableWhen: ofParties, application: ['select', 'insert'] }),
];

export class ContractingDocuments1700000005062 implements MigrationInterface {
  readonly name = 'ContractingDocuments1700000005062';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...protections]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of names) await runner.query(`drop table contracting.${table}`);
  }
}
