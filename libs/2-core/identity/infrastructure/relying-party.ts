import { createHash } from 'node:crypto';
import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { OutgoingError } from '@musubi/platform/outgoing/guarded-fetch';
import { Inject, Injectable } from '@nestjs/common';
import { type FoundIssuer, findIssuer, IssuerDiffers } from './issuer-client.js';
import { type KeptIssuer, OidcIssuers } from './oidc-issuers.js';
import type { OidcTokens } from './oidc-requests.js';

/** What the issuer's answer to the browser may hold; what else is there is not looked at. */
export interface OidcAnswer {
  readonly code?: string | undefined;
  readonly state?: string | undefined;
  readonly iss?: string | undefined;
  readonly error?: string | undefined;
}

export interface ProvedSubject {
  readonly subject: string;
  /** How the issuer made sure, RFC 8176. */
  readonly amr: readonly string[];
}

/**
 * Our side of OpenID Connect: the authorization code flow with PKCE, state and nonce. Verifier and nonce are made from the
 * browser's cookie, so that a code is worth nothing without that browser and the database holds nothing that could be used.
 */
@Injectable()
export class RelyingParty {
  constructor(
    private readonly issuers: OidcIssuers,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  get mayUseLoopback(): boolean {
    return this.environment.oidcLoopback;
  }

  /** A way back for each university: an answer that belongs to another one arrives at the wrong door. */
  redirectUri(tenantId: string): string {
    return `${this.environment.publicUrl}/api/v1/oidc/${tenantId}/callback`;
  }

  /** @returns the issuer as it calls itself. Errors `oidc.issuer_unreachable`, `oidc.issuer_differs` */
  async check(issuer: { issuer: string; clientId: string }, secret: string): Promise<Result<string, DomainError>> {
    const found = await this.find(issuer, secret);
    return found.ok ? ok(found.value.metadata.issuer) : found;
  }

  /** Where to send the browser. Errors `oidc.issuer_unreachable`, `oidc.issuer_differs`. */
  async loginPage(issuer: KeptIssuer, tokens: OidcTokens): Promise<Result<string, DomainError>> {
    const found = await this.find(issuer, this.issuers.secretOf(issuer));
    if (!found.ok) return found;
    const { library, configuration } = found.value;
    const { verifier, nonce } = secretsOf(tokens);
    return ok(library.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri(issuer.tenantId), scope: 'openid', state: tokens.state, nonce,
      code_challenge: await library.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    }).href);
  }

  /** Errors `oidc.denied`, `oidc.refused`, `oidc.issuer_unreachable`, `oidc.issuer_differs`. */
  async redeem(issuer: KeptIssuer, answer: OidcAnswer, tokens: OidcTokens): Promise<Result<ProvedSubject, DomainError>> {
    const found = await this.find(issuer, this.issuers.secretOf(issuer));
    if (!found.ok) return found;
    const { library, configuration } = found.value;
    const { verifier, nonce } = secretsOf(tokens);
    try {
      const answered = await library.authorizationCodeGrant(configuration, this.cameBackWith(issuer, answer), {
        pkceCodeVerifier: verifier, expectedState: tokens.state, expectedNonce: nonce, idTokenExpected: true,
      });
      const claims = answered.claims();
      const amr = claims?.['amr'];
      if (claims === undefined || claims.sub === '') return refused();
      return ok({ subject: claims.sub, amr: Array.isArray(amr) ? amr.filter((one) => typeof one === 'string') : [] });
    } catch (error) {
      if (outgoing(error)) return unreachable();
      return error instanceof library.AuthorizationResponseError && error.error === 'access_denied' ? fail('oidc.denied', 'The login at the university was broken off.') : refused();
    }
  }

  private cameBackWith({ tenantId }: KeptIssuer, answer: OidcAnswer): URL {
    const url = new URL(this.redirectUri(tenantId));
    for (const name of ['code', 'state', 'iss', 'error'] as const) {
      const value = answer[name];
      if (value !== undefined) url.searchParams.set(name, value);
    }
    return url;
  }

  private async find(issuer: { issuer: string; clientId: string }, secret: string): Promise<Result<FoundIssuer, DomainError>> {
    try {
      return ok(await findIssuer(issuer, secret, this.mayUseLoopback));
    } catch (error) {
      if (outgoing(error)) return unreachable();
      const differs = error instanceof IssuerDiffers || (error as { code?: unknown }).code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED';
      return differs ? fail('oidc.issuer_differs', 'The discovery document is of another issuer.', { path: 'issuer' }) : unreachable();
    }
  }
}

function secretsOf({ browser }: OidcTokens): { verifier: string; nonce: string } {
  const made = (what: string): string => createHash('sha256').update(`oidc ${what} ${browser}`).digest('base64url');
  return { verifier: made('verifier'), nonce: made('nonce') };
}

/** The guard's own refusal, however deep the library has packed it. */
function outgoing(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof OutgoingError) return true;
  return false;
}

/** Why is not told: whoever may name an address would learn what answers behind the firewall. */
function unreachable(): { readonly ok: false; readonly error: DomainError } {
  return fail('oidc.issuer_unreachable', 'The issuer does not answer with a discovery document.', { path: 'issuer' });
}

function refused(): { readonly ok: false; readonly error: DomainError } {
  return fail('oidc.refused', 'The answer of the issuer does not hold.');
}
