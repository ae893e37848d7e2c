import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { NotificationRepository } from '../infrastructure/notification.repository.js';

export interface Reader {
  readonly tenantId: string;
  readonly userId: string;
}

/** The reader has seen one notification. Doing it twice changes nothing. */
@Injectable()
export class MarkRead {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @returns how many stay unread. Error `notification.not_found`. */
  async run(reader: Reader, id: string): Promise<Result<number, DomainError>> {
    const changed = await this.notifications.markRead(id, reader.userId);
    if (changed === undefined) return fail('notification.not_found', 'You have no such notification.');
    if (changed) {
      await this.audit.record({ tenantId: reader.tenantId, action: 'notification.read', entity: 'notification', entityId: id });
    }
    return ok(await this.notifications.countUnread(reader.userId));
  }
}
