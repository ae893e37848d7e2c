import { IdentityFacade } from '@musubi/identity';
import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { z } from 'zod';
import { RecordNda } from '../application/record-nda.js';

const recorders = ['liaison', 'admin', 'contract_officer'];

const recordBody = z.strictObject({ corporateNumber: z.string().max(40), validFrom: z.iso.date(), validUntil: z.iso.date().nullish() });
const recorded = z.object({ id: z.uuid() });
const ndasAnswer = z.object({
  items: z.array(z.object({ id: z.uuid(), company: z.object({ id: z.uuid(), name: z.string() }), validFrom: z.string(), validUntil: z.string().nullable() })),
});

/** Non-disclosure agreements of the own university: they open the details of seeds that ask for one. */
@Tag('seeds')
@Controller('ndas')
export class NdasController {
  constructor(
    private readonly agreements: RecordNda,
    private readonly identity: IdentityFacade,
  ) {}

  @Endpoint({ method: 'POST', path: '', summary: 'Record a non-disclosure agreement with a company', access: recorders, body: recordBody, answer: [201, recorded] })
  async record(@Caller() caller: Principal, @ValidBody() { corporateNumber, validFrom, validUntil }: z.infer<typeof recordBody>): Promise<z.infer<typeof recorded>> {
    return { id: unwrap(await this.agreements.record(caller, { corporateNumber, validFrom, validUntil: validUntil ?? null })) };
  }

  @Endpoint({ method: 'GET', path: '', summary: 'The agreements of the own university, newest first', access: [...recorders, 'auditor'], answer: [200, ndasAnswer] })
  async list(@Caller() caller: Principal): Promise<z.infer<typeof ndasAnswer>> {
    const rows = await this.agreements.of(caller.tenantId);
    const companies = await this.identity.organisations([...new Set(rows.map(({ companyId }) => companyId))]);
    return { items: rows.map(({ id, companyId, validFrom, validUntil }) => ({ id, company: { id: companyId, name: companies.get(companyId)?.name ?? '' }, validFrom, validUntil })) };
  }
}
