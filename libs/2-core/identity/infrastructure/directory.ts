import { parseCorporateNumber } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { rowDocument } from '@musubi/platform/database/row-document';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Department } from '../public/department.js';
import type { Organisation } from '../public/organisation.js';
import { DepartmentRow } from './department.row.js';
import { toDepartment, toOrganisation } from './directory-mapper.js';
import { OrganisationRow } from './organisation.row.js';

type ToldOrganisation = Omit<OrganisationRow, 'capital'> & { readonly capital: string | null };

/** Reads organisations and departments; both are visible to every tenant. */
@Injectable()
export class Directory {
  constructor(private readonly database: Database) {}

  async organisations(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
    if (ids.length === 0) return new Map();
    const document = rowDocument(this.database.tx.connection.getMetadata(OrganisationRow), 'o');
    const rows = await this.database.query<{ row: ToldOrganisation }>(`select ${document} as row from identity.organisation o where o.id = any ($1)`, [[...new Set(ids)]]);
    return new Map(rows.map(({ row }) => [row.id, toOrganisation({ ...row, capital: row.capital === null ? null : Number(row.capital) })]));
  }

  async organisationByCode(code: string): Promise<Organisation | undefined> {
    const row = await this.database.tx.findOneBy(OrganisationRow, { code: code.toUpperCase() });
    return row ? toOrganisation(row) : undefined;
  }

  async organisationByCorporateNumber(text: string): Promise<Organisation | undefined> {
    const number = parseCorporateNumber(text);
    const row = number.ok && await this.database.tx.findOneBy(OrganisationRow, { corporateNumber: number.value });
    return row ? toOrganisation(row) : undefined;
  }

  async universities(): Promise<readonly Organisation[]> {
    const rows = await this.database.tx.find(OrganisationRow, {
      where: { kind: In(['university', 'college']) }, order: { kind: 'DESC', name: 'ASC' },
    });
    return rows.map(toOrganisation);
  }

  async intermediaries(): Promise<readonly Organisation[]> {
    return (await this.database.tx.find(OrganisationRow, { where: { kind: 'intermediary' }, order: { name: 'ASC' } })).map(toOrganisation);
  }

  async tlos(): Promise<readonly Organisation[]> {
    return (await this.database.tx.find(OrganisationRow, { where: { kind: 'tlo' }, order: { name: 'ASC' } })).map(toOrganisation);
  }

  async departments(ids: readonly string[]): Promise<ReadonlyMap<string, Department>> {
    if (ids.length === 0) return new Map();
    const document = rowDocument(this.database.tx.connection.getMetadata(DepartmentRow), 'd');
    const rows = await this.database.query<{ row: DepartmentRow }>(`select ${document} as row from identity.department d where d.id = any ($1)`, [[...new Set(ids)]]);
    return new Map(rows.map(({ row }) => [row.id, toDepartment(row)]));
  }

  async departmentByCode(tenantId: string, code: string): Promise<Department | undefined> {
    const row = await this.database.tx.findOneBy(DepartmentRow, { tenantId, code });
    return row ? toDepartment(row) : undefined;
  }

  async departmentsOf(tenantId: string): Promise<readonly Department[]> {
    const rows = await this.database.tx.find(DepartmentRow, { where: { tenantId }, order: { id: 'ASC' } });
    return rows.map(toDepartment);
  }
}
