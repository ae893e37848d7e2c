import { type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { checkReminderDays, type ReminderDays } from '../../domain/reminders/reminder-days.js';
import { ReminderDaysRepository } from '../../infrastructure/reminders/reminder-days.repository.js';

/** On which days before and after a due date the university reminds. */
@Injectable()
export class KeepReminderDays {
  constructor(
    private readonly days: ReminderDaysRepository,
    private readonly audit: AuditLog,
  ) {}

  show(tenantId: string): Promise<ReminderDays> {
    return this.days.of(tenantId);
  }

  /** Error of `checkReminderDays`. */
  async set({ tenantId, userId }: Actor, asked: ReminderDays): Promise<Result<ReminderDays, DomainError>> {
    const checked = checkReminderDays(asked);
    if (!checked.ok) return checked;
    await this.days.set(tenantId, checked.value, userId);
    await this.audit.record({ tenantId, action: 'reminder_days.set', entity: 'reminder_days', entityId: tenantId, changes: { ...checked.value } });
    return checked;
  }
}
