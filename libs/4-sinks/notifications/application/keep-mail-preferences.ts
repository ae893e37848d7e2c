import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { MailPreferences } from '../domain/mail-preferences.js';
import { MailPreferenceRepository } from '../infrastructure/mail-preference.repository.js';
import type { Reader } from './mark-read.js';

/** A reader says how news of matches is mailed. In the reader's unit of work. */
@Injectable()
export class KeepMailPreferences {
  constructor(
    private readonly preferences: MailPreferenceRepository,
    private readonly audit: AuditLog,
  ) {}

  show(userId: string): Promise<MailPreferences> {
    return this.preferences.of(userId);
  }

  /** Holds for what is told from now on. */
  async change({ userId, tenantId }: Reader, changes: { readonly [Key in keyof MailPreferences]?: MailPreferences[Key] | undefined }): Promise<MailPreferences> {
    const before = await this.preferences.of(userId);
    const chosen = {
      newMatches: changes.newMatches ?? before.newMatches, withdrawnMatches: changes.withdrawnMatches ?? before.withdrawnMatches,
      answers: changes.answers ?? before.answers, digestAt: changes.digestAt ?? before.digestAt,
    };
    if (JSON.stringify(chosen) === JSON.stringify(before)) return before;
    await this.preferences.set({ userId, tenantId }, chosen);
    await this.audit.record({ tenantId, action: 'notification.settings_changed', entity: 'user', entityId: userId, changes: chosen });
    return chosen;
  }
}
