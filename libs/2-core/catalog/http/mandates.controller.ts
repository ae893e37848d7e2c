import { IdentityFacade } from '@musubi/identity';
import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import type { z } from 'zod';
import { KeepMandates } from '../application/keep-mandates.js';
import { type GiveMandateBody, giveMandateBody, mandateGiven, type MandatesAnswer, mandatesAnswer, toMandates } from './mandate.dto.js';

/** Which intermediaries may act for a company: given and ended by its administrator. No API token reaches this. */
@Tag('mandates')
@Controller('mandates')
export class MandatesController {
  constructor(
    private readonly mandates: KeepMandates,
    private readonly identity: IdentityFacade,
  ) {}

  @Endpoint({
    method: 'GET', path: '', summary: 'A company: the mandates it gave; an intermediary: those it holds or will hold. Newest first', access: ['company_admin', 'intermediary'],
    answer: [200, mandatesAnswer],
  })
  async list(@Caller() caller: Principal): Promise<MandatesAnswer> {
    const mandates = caller.roles.includes('intermediary') ? await this.mandates.held(caller) : await this.mandates.given(caller);
    const parties = await this.identity.organisations([...new Set(mandates.flatMap(({ companyId, intermediaryId }) => [companyId, intermediaryId]))]);
    return toMandates(mandates, parties, caller.locale);
  }

  @Endpoint({ method: 'POST', path: '', summary: 'Let an intermediary post needs for the company', access: ['company_admin'], body: giveMandateBody, answer: [201, mandateGiven] })
  async give(@Caller() caller: Principal, @ValidBody() { intermediaryId, validFrom, validUntil }: GiveMandateBody): Promise<z.infer<typeof mandateGiven>> {
    const { id } = unwrap(await this.mandates.give(caller, intermediaryId, { validFrom, validUntil: validUntil ?? null }));
    return { id };
  }

  @Endpoint({ method: 'POST', path: ':id/end', summary: 'End a mandate at once; its needs stay the company\'s', access: ['company_admin'], answer: [204, null] })
  async end(@Caller() caller: Principal, @PathId('id') id: string): Promise<void> {
    unwrap(await this.mandates.end(caller, id));
  }
}
