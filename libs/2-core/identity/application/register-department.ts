import { fail, newId, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Department } from '../public/department.js';
import type { RegisterDepartmentCommand } from '../public/registration.js';

/** Adds a department to a university's directory. */
@Injectable()
export class RegisterDepartment {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async run(command: RegisterDepartmentCommand): Promise<Result<Department, DomainError>> {
    const it: Department = {
      id: newId<'Department'>(),
      tenantId: command.tenantId,
      code: command.code,
      name: command.name,
      nameEn: command.nameEn ?? null,
      fieldCodes: [...new Set(command.fieldCodes ?? [])],
      hub: command.hub ?? null,
    };
    const inserted = await this.database.query(
      `insert into identity.department (id, tenant_id, code, name, name_en, field_codes, hub)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (tenant_id, code) do nothing returning id`,
      [it.id, it.tenantId, it.code, it.name, it.nameEn, it.fieldCodes, it.hub]);
    if (inserted.length === 0) return fail('department.already_registered', 'The university has a department with this code.', { path: 'code' });
    await this.audit.record({
      tenantId: it.tenantId, action: 'department.registered', entity: 'department', entityId: it.id, changes: { code: it.code },
    });
    return ok(it);
  }
}
