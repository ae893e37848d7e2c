import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { oidcLimits } from '../domain/guess-limits.js';
import type { Identified } from '../domain/identified.js';
import type { LoginClient } from '../domain/login-client.js';
import { returnPath } from '../domain/return-path.js';
import { OidcIssuers, type OidcUniversity } from '../infrastructure/oidc-issuers.js';
import { OidcRequests } from '../infrastructure/oidc-requests.js';
import { RelyingParty } from '../infrastructure/relying-party.js';
import { ConfirmPassword } from './confirm-password.js';
import { CountAttempts } from './count-attempts.js';

export interface BegunOidc {
  /** The university's login page. */
  readonly url: string;
  /** For the cookie that binds the way back to this browser. */
  readonly browser: string;
}

/** Who was logged in when it began. */
type Former = { readonly userId: string; readonly sessionId: string } | undefined;

/** Sends a browser to the university's login page, to log in or to link the account there. */
@Injectable()
export class BeginOidc {
  constructor(
    private readonly issuers: OidcIssuers,
    private readonly requests: OidcRequests,
    private readonly relyingParty: RelyingParty,
    private readonly attempts: CountAttempts,
    private readonly confirmPassword: ConfirmPassword,
  ) {}

  universities(): Promise<OidcUniversity[]> {
    return this.issuers.universities();
  }

  /** Errors `oidc.not_configured`, `oidc.issuer_unreachable`, `oidc.issuer_differs`, `request.too_many`. */
  logIn(tenantId: string, next: string | undefined, former: Former, client: LoginClient): Promise<Result<BegunOidc, DomainError>> {
    return this.begin(tenantId, { linking: false, former, returnTo: returnPath(next) }, client);
  }

  /** The person gives the password first: whoever links an account can log in with it ever after. Errors `user.password_wrong` and those of `logIn`. */
  async link(person: Identified, sessionId: string, password: string, client: LoginClient): Promise<Result<BegunOidc, DomainError>> {
    const owner = await this.confirmPassword.run(person, password, client);
    if (!owner.ok) return owner;
    return this.begin(person.tenantId, { linking: true, former: { userId: person.userId, sessionId }, returnTo: '/security' }, client);
  }

  private async begin(tenantId: string, { former, ...more }: { linking: boolean; former: Former; returnTo: string }, client: LoginClient): Promise<Result<BegunOidc, DomainError>> {
    const asked = await this.attempts.ask(oidcLimits.network, client);
    if (!asked.ok) return asked;
    const issuer = await this.issuers.of(tenantId);
    if (!issuer?.enabled) return fail('oidc.not_configured', 'This university has no issuer.');
    const tokens = await this.requests.begin({ tenantId, issuer: issuer.issuer, userId: former?.userId ?? null, sessionId: former?.sessionId ?? null, ...more });
    const url = await this.relyingParty.loginPage(issuer, tokens);
    return url.ok ? ok({ url: url.value, browser: tokens.browser }) : url;
  }
}
