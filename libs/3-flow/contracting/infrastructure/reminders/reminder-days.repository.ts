import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ReminderDays } from '../../domain/reminders/reminder-days.js';

/** On which days universities remind; nobody who has not said does. */
@Injectable()
export class ReminderDaysRepository {
  constructor(private readonly database: Database) {}

  async of(tenantId: string): Promise<ReminderDays> {
    const [row] = await this.database.query<ReminderDays>(
      'select days_before as before, days_after as after from contracting.reminder_days where tenant_id = $1 order by id desc limit 1', [tenantId]);
    return row ?? { before: [], after: [] };
  }

  async set(tenantId: string, { before, after }: ReminderDays, setBy: string): Promise<void> {
    await this.database.query(
      'insert into contracting.reminder_days (id, tenant_id, days_before, days_after, set_at, set_by) values ($1, $2, $3, $4, clock_timestamp(), $5)', [newId(), tenantId, before, after, setBy]);
  }
}
