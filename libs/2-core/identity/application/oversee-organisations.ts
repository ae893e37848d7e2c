import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import type { OverseenOrganisation } from '../domain/overseen-organisation.js';
import { OrganisationAccess } from '../infrastructure/organisation-access.js';

/** The platform's operator lets organisations in or keeps them out. What they do in there the operator does not see. */
@Injectable()
export class OverseeOrganisations {
  constructor(
    private readonly database: Database,
    private readonly access: OrganisationAccess,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  list(wanted: string, after: { readonly name: string; readonly id: string } | undefined, limit: number): Promise<OverseenOrganisation[]> {
    return this.database.asSystem(() => this.access.list(wanted, after, limit));
  }

  /** Holds at everybody's next request; opened again, everybody begins with a login. Errors `organisation.not_found`, `organisation.own`. */
  change(operator: Identified, id: string, { closed }: { readonly closed: boolean }): Promise<Result<OverseenOrganisation, DomainError>> {
    return this.database.asSystem(async () => {
      if (id === operator.tenantId) return fail('organisation.own', 'The platform itself stays open.');
      if (!await this.access.find(id)) return notFound();
      const changed = closed ? await this.access.close(id, operator.userId) : await this.access.reopen(id);
      if (changed) {
        if (closed) await this.sessions.revokeAllOf(id);
        // In the log of who decided and in that of whom it concerns.
        await this.audit.recordAll([operator.tenantId, id].map((tenantId) => ({
          tenantId, action: closed ? 'organisation.closed' : 'organisation.reopened', entity: 'organisation', entityId: id,
        })));
      }
      const after = await this.access.find(id);
      return after ? ok(after) : notFound();
    });
  }
}

function notFound(): { readonly ok: false; readonly error: DomainError } {
  return fail('organisation.not_found', 'No such organisation.');
}
