import { isSmallOrMediumEnterprise } from '../domain/small-or-medium-enterprise.js';
import type { Department } from '../public/department.js';
import type { Organisation } from '../public/organisation.js';
import type { DepartmentRow } from './department.row.js';
import type { OrganisationRow } from './organisation.row.js';

export function toOrganisation(row: OrganisationRow): Organisation {
  return {
    id: row.id,
    kind: row.kind,
    code: row.code,
    name: row.name,
    nameEn: row.nameEn,
    corporateNumber: row.corporateNumber,
    prefecture: row.prefecture,
    industry: row.industry,
    capital: row.capital,
    employees: row.employees,
    mailDomain: row.mailDomain,
    sme: isSmallOrMediumEnterprise(row),
  };
}

export function toDepartment(row: DepartmentRow): Department {
  return {
    id: row.id, tenantId: row.tenantId, code: row.code, name: row.name, nameEn: row.nameEn, fieldCodes: row.fieldCodes, hub: row.hub,
  };
}
