import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AttemptLimits } from '@musubi/platform/attempts/attempt-limits';
import { networkOf } from '@musubi/platform/attempts/network-of';
import { Injectable } from '@nestjs/common';
import { oidcLimits } from '../domain/guess-limits.js';
import type { LoginClient } from '../domain/login-client.js';
import { oidcMethods } from '../domain/oidc-methods.js';
import type { Subject } from '../infrastructure/oidc-links.js';
import { OidcIssuers } from '../infrastructure/oidc-issuers.js';
import { type OidcRequest, OidcRequests } from '../infrastructure/oidc-requests.js';
import { type OidcAnswer, RelyingParty } from '../infrastructure/relying-party.js';
import type { LoginMethod } from '../public/login-method.js';
import { tooMany } from './guard-attempts.js';

export interface CameBack {
  /** By the address that the browser came back to. */
  readonly tenantId: string;
  readonly answer: OidcAnswer;
  /** Of the cookie. */
  readonly browser: string | undefined;
  readonly client: LoginClient;
}

export interface ProvedLogin extends Subject {
  readonly methods: readonly LoginMethod[];
}

/** Without a request where nothing fits: nobody of ours set out. */
export type Redeemed =
  | { readonly request: OidcRequest; readonly proved: Result<ProvedLogin, DomainError> }
  | { readonly request: undefined; readonly proved: { readonly ok: false; readonly error: DomainError } };

/** Turns what an issuer has sent a browser back with into who that is. Each way out is used up by its first way back. */
@Injectable()
export class RedeemOidc {
  constructor(
    private readonly requests: OidcRequests,
    private readonly issuers: OidcIssuers,
    private readonly relyingParty: RelyingParty,
    private readonly limits: AttemptLimits,
  ) {}

  /** Errors `oidc.request_missing`, `oidc.not_configured`, `oidc.denied`, `oidc.refused`, `oidc.issuer_unreachable`, `oidc.issuer_differs`, `request.too_many`. */
  async run({ tenantId, answer, browser, client }: CameBack): Promise<Redeemed> {
    const guesses = [{ limit: oidcLimits.guesses, key: networkOf(client.address) }];
    const wait = await this.limits.secondsToWait(guesses);
    if (wait > 0) return { request: undefined, proved: tooMany(wait) };
    const tokens = answer.state !== undefined && browser !== undefined ? { state: answer.state, browser } : undefined;
    const request = tokens && await this.requests.take(tokens, tenantId);
    if (!tokens || !request) {
      await this.limits.count(guesses);
      return { request: undefined, proved: fail('oidc.request_missing', 'The login has run out, was finished, or began elsewhere.') };
    }
    const proved = await this.prove(request, answer, tokens);
    if (!proved.ok) await this.limits.count(guesses);
    return { request, proved };
  }

  private async prove({ tenantId, issuer: asked }: OidcRequest, answer: OidcAnswer, tokens: { state: string; browser: string }): Promise<Result<ProvedLogin, DomainError>> {
    const issuer = await this.issuers.of(tenantId);
    // Changed meanwhile, it is not the one who was asked.
    if (!issuer?.enabled || issuer.issuer !== asked) return fail('oidc.not_configured', 'This university has no such issuer any more.');
    const redeemed = await this.relyingParty.redeem(issuer, answer, tokens);
    if (!redeemed.ok) return redeemed;
    const { subject, amr } = redeemed.value;
    return ok({ issuer: asked, subject, methods: oidcMethods(amr, issuer.acceptsMfa) });
  }
}
