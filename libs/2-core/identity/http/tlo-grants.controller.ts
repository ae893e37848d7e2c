import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { KeepTloGrants } from '../application/keep-tlo-grants.js';
import { type GiveTloGrantBody, giveTloGrantBody, givenTloGrant, type TloGrantsAnswer, tloGrantsAnswer, toTloGrants } from './tlo-grants.dto.js';

/** Which outside TLO sees the own university's inventions, and until when. */
@Tag('people')
@Controller()
export class TloGrantsController {
  constructor(private readonly grants: KeepTloGrants) {}

  @Endpoint({
    method: 'GET', path: 'tlo-grants', summary: 'The university\'s grants to outside TLOs, newest first, and the TLOs there are', access: ['admin', 'auditor'],
    answer: [200, tloGrantsAnswer],
  })
  async list(@Caller() caller: Principal): Promise<TloGrantsAnswer> {
    return toTloGrants(await this.grants.list(caller), caller.locale);
  }

  @Endpoint({
    method: 'POST', path: 'tlo-grants', summary: 'Let an outside TLO see what concerns inventions in cases, contracts and seeds', access: ['admin'],
    body: giveTloGrantBody, answer: [201, givenTloGrant],
  })
  async give(@Caller() caller: Principal, @ValidBody() { tloId, validFrom, validUntil }: GiveTloGrantBody): Promise<{ id: string }> {
    return { id: unwrap(await this.grants.give(caller, { tloId, validFrom, validUntil: validUntil ?? null })) };
  }

  @Endpoint({ method: 'DELETE', path: 'tlo-grants/:id', summary: 'End a grant; the TLO sees nothing at its next request', access: ['admin'], answer: [204, null] })
  async end(@Caller() caller: Principal, @PathId('id') id: string): Promise<void> {
    unwrap(await this.grants.end(caller, id));
  }
}
