import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import type { LoginClient } from '../domain/login-client.js';
import { OidcIssuers } from '../infrastructure/oidc-issuers.js';
import { OidcLinks } from '../infrastructure/oidc-links.js';
import { ConfirmPassword } from './confirm-password.js';
import { SecurityLog } from './security-log.js';

export interface ShownOidcLink {
  /** The university has an issuer that can be linked. */
  readonly available: boolean;
  readonly linkedAt: Date | null;
}

/** A person looks at the link to the university's account, or takes it away. */
@Injectable()
export class OwnOidcLink {
  constructor(
    private readonly database: Database,
    private readonly issuers: OidcIssuers,
    private readonly links: OidcLinks,
    private readonly confirmPassword: ConfirmPassword,
    private readonly log: SecurityLog,
  ) {}

  async show({ userId, tenantId }: Identified): Promise<ShownOidcLink> {
    const [issuer, link] = [await this.issuers.of(tenantId), await this.links.of(userId)];
    return { available: issuer?.enabled ?? false, linkedAt: link && (!issuer || link.issuer === issuer.issuer) ? link.linkedAt : null };
  }

  /** Errors `user.password_wrong`, `oidc.none`, `request.too_many`. */
  async remove(person: Identified, password: string, client: LoginClient): Promise<Result<void, DomainError>> {
    const owner = await this.confirmPassword.run(person, password, client);
    if (!owner.ok) return owner;
    return this.database.asSystem(async () => {
      const removed = await this.links.remove(person.userId);
      if (!removed) return fail('oidc.none', 'No account is linked.');
      await this.log.changed(person, 'oidc_unlinked', { action: 'user.oidc_unlinked', changes: { issuer: removed.issuer } });
      return ok(undefined);
    });
  }
}
