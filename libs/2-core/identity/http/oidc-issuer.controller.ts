import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { KeepOidcIssuer } from '../application/keep-oidc-issuer.js';
import { type OidcIssuerAnswer, oidcIssuerAnswer, type OidcIssuerBody, oidcIssuerBody, toOidcIssuerAnswer } from './oidc.dto.js';

const administrators = ['admin'];

/** Where the university's people log in. Own units of work: the issuer is asked in between. */
@Tag('people')
@Controller()
export class OidcIssuerController {
  constructor(private readonly keep: KeepOidcIssuer) {}

  @Endpoint({ method: 'GET', path: 'organisation/oidc', summary: 'The university\'s issuer, without its secret', access: administrators, unit: 'none', answer: [200, oidcIssuerAnswer] })
  async show(@Caller() { tenantId }: Principal): Promise<OidcIssuerAnswer> {
    return toOidcIssuerAnswer(await this.keep.show(tenantId));
  }

  @Endpoint({
    method: 'PUT', path: 'organisation/oidc', summary: 'Set it; the issuer is asked for its discovery document first', access: administrators, unit: 'none',
    body: oidcIssuerBody, answer: [200, oidcIssuerAnswer],
  })
  async save(@Caller() { tenantId }: Principal, @ValidBody() { clientSecret, ...issuer }: OidcIssuerBody): Promise<OidcIssuerAnswer> {
    return toOidcIssuerAnswer(unwrap(await this.keep.save(tenantId, issuer, clientSecret)));
  }

  @Endpoint({ method: 'DELETE', path: 'organisation/oidc', summary: 'Remove it; ends the sessions that it has opened', access: administrators, unit: 'none', answer: [204, null] })
  async remove(@Caller() { tenantId }: Principal): Promise<void> {
    unwrap(await this.keep.remove(tenantId));
  }
}
