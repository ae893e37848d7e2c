import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { LiaisonDuty } from '../domain/liaison-duty.js';

/** Reads who is on duty in a university: active liaisons in the order they were registered. */
@Injectable()
export class LiaisonReader {
  constructor(private readonly database: Database) {}

  duties(tenantId: string): Promise<LiaisonDuty[]> {
    return this.database.query<LiaisonDuty>(
      `select l.user_id as "userId", l.deputy_user_id as "deputyUserId", l.absent_from::text as "absentFrom",
              l.absent_until::text as "absentUntil", l.field_codes as "fieldCodes", l.headquarters,
              coalesce((select jsonb_agg(jsonb_build_object('departmentId', d.department_id, 'position', d.position))
                          from identity.liaison_department d where d.user_id = l.user_id), '[]') as departments
         from identity.liaison l join identity.user_account a on a.id = l.user_id and a.active
        where l.tenant_id = $1 order by l.user_id`, [tenantId]);
  }
}
