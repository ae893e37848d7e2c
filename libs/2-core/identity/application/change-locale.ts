import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Locale } from '../public/person.js';

/** A user chooses the language of their interface and mails. */
@Injectable()
export class ChangeLocale {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async run({ userId, tenantId }: { readonly userId: string; readonly tenantId: string }, locale: Locale): Promise<void> {
    const changed = await this.database.query(
      'update identity.user_account set locale = $2 where id = $1 and locale <> $2 returning id', [userId, locale]);
    if (changed.length === 0) return;
    await this.audit.record({ tenantId, action: 'user.locale_changed', entity: 'user', entityId: userId, changes: { locale } });
  }
}
