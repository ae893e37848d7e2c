import { Database } from '@musubi/platform/database/database';
import { hashOfToken, newToken } from '@musubi/platform/session/session-token';
import { Injectable } from '@nestjs/common';
import { oidcRequestMinutes } from '../domain/lifetimes.js';

export interface OidcRequest {
  /** Of the university. */
  readonly tenantId: string;
  readonly issuer: string;
  readonly linking: boolean;
  /** Who was logged in at the start. */
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly returnTo: string;
}

/** What comes back: through the issuer, and in the browser's cookie. */
export interface OidcTokens {
  readonly state: string;
  readonly browser: string;
}

/** Logins on their way through a university's page. Under the system role. */
@Injectable()
export class OidcRequests {
  constructor(private readonly database: Database) {}

  async begin({ tenantId, issuer, linking, userId, sessionId, returnTo }: OidcRequest): Promise<OidcTokens> {
    const [state, browser] = [newToken(), newToken()];
    await this.database.queryAsSystem(
      `insert into identity.oidc_request (state_hash, browser_hash, tenant_id, issuer, linking, user_id, session_id, return_to, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now() + make_interval(mins => ${oidcRequestMinutes}))`,
      [hashOfToken(state), hashOfToken(browser), tenantId, issuer, linking, userId, sessionId, returnTo]);
    return { state, browser };
  }

  /** Uses it up. Undefined unless state, browser and university belong together: who has but one of them cannot even end it for the owner. */
  async take({ state, browser }: OidcTokens, tenantId: string): Promise<OidcRequest | undefined> {
    const [request] = await this.database.queryAsSystem<OidcRequest>(
      `delete from identity.oidc_request where state_hash = $1 and browser_hash = $2 and tenant_id = $3 and expires_at > now()
       returning tenant_id as "tenantId", issuer, linking, user_id as "userId", session_id as "sessionId", return_to as "returnTo"`,
      [hashOfToken(state), hashOfToken(browser), tenantId]);
    return request;
  }
}
