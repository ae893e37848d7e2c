import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AssignLiaisonCommand } from '../public/registration.js';

/** Says which departments a liaison looks after and who stands in; replaces what was said before. */
@Injectable()
export class AssignLiaison {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async run(command: AssignLiaisonCommand): Promise<void> {
    const { tenantId, userId, departmentIds } = command;
    await this.database.query(
      `insert into identity.liaison (user_id, tenant_id, deputy_user_id, absent_from, absent_until, field_codes, headquarters)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (user_id) do update set deputy_user_id = excluded.deputy_user_id, absent_from = excluded.absent_from,
         absent_until = excluded.absent_until, field_codes = excluded.field_codes, headquarters = excluded.headquarters`,
      [userId, tenantId, command.deputyUserId ?? null, command.absentFrom ?? null, command.absentUntil ?? null,
        command.fieldCodes ?? [], command.headquarters ?? false]);
    await this.database.query('delete from identity.liaison_department where user_id = $1 and department_id <> all($2)', [userId, departmentIds]);
    await this.database.query(
      `insert into identity.liaison_department (department_id, user_id, tenant_id, position)
       select d, $1, $2, 1 + coalesce((select max(position) from identity.liaison_department where department_id = d), 0)
         from unnest($3::uuid[]) d on conflict (department_id, user_id) do nothing`,
      [userId, tenantId, departmentIds]);
    await this.database.query('update identity.user_account set listed = true where id = $1 and not listed', [userId]);
    await this.audit.record({
      tenantId, action: 'liaison.assigned', entity: 'user', entityId: userId, changes: { departmentIds, headquarters: command.headquarters ?? false },
    });
  }
}
