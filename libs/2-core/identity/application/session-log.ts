import { AuditLog } from '@musubi/platform/audit/audit-log';
import { RequestContext } from '@musubi/platform/telemetry/request-context';
import { Injectable } from '@nestjs/common';
import type { LoginMethod } from '../public/login-method.js';
import type { Identified } from '../domain/identified.js';

/** What the audit log says of sessions. */
@Injectable()
export class SessionLog {
  constructor(
    private readonly audit: AuditLog,
    private readonly context: RequestContext,
  ) {}

  async opened({ userId, tenantId }: Identified, methods: readonly LoginMethod[]): Promise<void> {
    // Nobody was logged in when the request came.
    this.context.identify({ actorId: userId, tenantId });
    await this.audit.record({ tenantId, action: 'session.opened', entity: 'user', entityId: userId, changes: { methods } });
  }

  async ended({ userId, tenantId }: Identified, count: number, why: string): Promise<void> {
    if (count > 0) await this.audit.record({ tenantId, action: 'session.ended', entity: 'user', entityId: userId, changes: { count, why } });
  }
}
