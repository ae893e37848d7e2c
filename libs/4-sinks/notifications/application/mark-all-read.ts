import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import { NotificationRepository } from '../infrastructure/notification.repository.js';
import type { Reader } from './mark-read.js';

/** The reader has seen the whole list. */
@Injectable()
export class MarkAllRead {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly audit: AuditLog,
  ) {}

  async run(reader: Reader): Promise<void> {
    const count = await this.notifications.markAllRead(reader.userId);
    if (count === 0) return;
    await this.audit.record({
      tenantId: reader.tenantId, action: 'notification.all_read', entity: 'user', entityId: reader.userId, changes: { count },
    });
  }
}
