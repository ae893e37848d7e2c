import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { Injectable } from '@nestjs/common';
import { issuerAddress } from '../domain/issuer-address.js';
import type { OidcIssuer } from '../domain/oidc-issuer.js';
import { type KeptIssuer, OidcIssuers } from '../infrastructure/oidc-issuers.js';
import { RelyingParty } from '../infrastructure/relying-party.js';

export interface ShownOidc {
  /** What the university enters at its issuer. */
  readonly redirectUri: string;
  readonly issuer: OidcIssuer | undefined;
}

/** A university's administrator says where its people log in. */
@Injectable()
export class KeepOidcIssuer {
  constructor(
    private readonly database: Database,
    private readonly issuers: OidcIssuers,
    private readonly relyingParty: RelyingParty,
    private readonly sessions: SessionStore,
    private readonly audit: AuditLog,
  ) {}

  async show(tenantId: string): Promise<ShownOidc> {
    return { redirectUri: this.relyingParty.redirectUri(tenantId), issuer: await this.issuers.of(tenantId) };
  }

  /**
   * Asks the issuer first: what is saved has answered once. A secret that is kept goes to the issuer it was given for, to no other.
   * Errors `oidc.issuer_invalid`, `oidc.secret_missing`, `oidc.issuer_unreachable`, `oidc.issuer_differs`.
   */
  async save(tenantId: string, wanted: OidcIssuer, newSecret: string | undefined): Promise<Result<ShownOidc, DomainError>> {
    const address = issuerAddress(wanted.issuer, this.relyingParty.mayUseLoopback);
    if (!address.ok) return address;
    const kept = await this.issuers.of(tenantId);
    const secret = newSecret ?? (kept?.issuer === wanted.issuer ? this.issuers.secretOf(kept) : undefined);
    if (secret === undefined) return fail('oidc.secret_missing', 'A new issuer needs its secret.', { path: 'clientSecret' });
    const named = await this.relyingParty.check(wanted, secret);
    if (!named.ok) return named;
    await this.database.asSystem(async () => {
      const next = { ...wanted, issuer: named.value };
      await this.issuers.save(tenantId, next, secret);
      const sessionsEnded = await this.endUnbelieved(tenantId, kept, next);
      const { issuer, clientId, acceptsMfa, enabled } = next;
      await this.record(tenantId, 'organisation.oidc_changed', { issuer, clientId, acceptsMfa, enabled, secretChanged: newSecret !== undefined, sessionsEnded });
    });
    return ok(await this.show(tenantId));
  }

  /** The links stay: they hold again if the same issuer is entered again. Error `oidc.not_configured`. */
  remove(tenantId: string): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      if (!await this.issuers.remove(tenantId)) return fail('oidc.not_configured', 'There is no issuer.');
      await this.record(tenantId, 'organisation.oidc_removed', { sessionsEnded: await this.sessions.revokeOpenedBy(tenantId, 'oidc') });
      return ok(undefined);
    });
  }

  /** What was believed until now holds no longer, for who is in already too. */
  private async endUnbelieved(tenantId: string, before: KeptIssuer | undefined, now: OidcIssuer): Promise<number> {
    if (!before) return 0;
    if (before.issuer !== now.issuer || !now.enabled) return this.sessions.revokeOpenedBy(tenantId, 'oidc');
    return before.acceptsMfa && !now.acceptsMfa ? this.sessions.revokeOpenedBy(tenantId, 'oidc_mfa') : 0;
  }

  private record(tenantId: string, action: string, changes: Record<string, unknown>): Promise<void> {
    return this.audit.record({ tenantId, action, entity: 'organisation', entityId: tenantId, changes });
  }
}
