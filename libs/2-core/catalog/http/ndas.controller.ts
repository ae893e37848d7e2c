import { IdentityFacade, nameIn } from '@musubi/identity';
import { systemClock, todayInTokyo } from '@musubi/kernel';
import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { z } from 'zod';
import { EndNda } from '../application/end-nda.js';
import { RecordNda } from '../application/record-nda.js';
import { ndaState } from '../domain/nda-state.js';

const recorders = ['liaison', 'admin', 'contract_officer'];

const recordBody = z.strictObject({
  corporateNumber: z.string().max(40), documentName: z.string().trim().min(1).max(200), validFrom: z.iso.date(), validUntil: z.iso.date().nullish(),
});
const recorded = z.object({ id: z.uuid() });
const party = z.object({ id: z.uuid(), name: z.string() });
const ndasAnswer = z.object({
  items: z.array(z.object({
    id: z.uuid(), university: party, company: party, documentName: z.string(), validFrom: z.string(), validUntil: z.string().nullable(),
    state: z.enum(['coming', 'in_force', 'over', 'ended']), endedAt: z.string().nullable(), recordedAt: z.string(),
    recordedBy: z.string().nullable().describe('name of the person, where the caller may know it'),
  })),
});

/** Non-disclosure agreements: they open the details of seeds that ask for one. */
@Tag('seeds')
@Controller('ndas')
export class NdasController {
  constructor(
    private readonly agreements: RecordNda,
    private readonly ending: EndNda,
    private readonly identity: IdentityFacade,
  ) {}

  @Endpoint({ method: 'POST', path: '', summary: 'Record a non-disclosure agreement with a company', access: recorders, body: recordBody, answer: [201, recorded] })
  async record(@Caller() caller: Principal, @ValidBody() { validUntil, ...agreement }: z.infer<typeof recordBody>): Promise<z.infer<typeof recorded>> {
    return { id: unwrap(await this.agreements.record(caller, { ...agreement, validUntil: validUntil ?? null })) };
  }

  @Endpoint({ method: 'POST', path: ':id/end', summary: 'End an agreement before its time; it opens nothing any more', access: recorders, answer: [204, null] })
  async end(@Caller() caller: Principal, @PathId('id') id: string): Promise<void> {
    unwrap(await this.ending.end(caller, id));
  }

  @Endpoint({
    method: 'GET', path: '', summary: 'The agreements of the own university or company, newest first', access: [...recorders, 'auditor', 'company'], answer: [200, ndasAnswer],
  })
  async list(@Caller() caller: Principal): Promise<z.infer<typeof ndasAnswer>> {
    const rows = await this.agreements.of(caller.tenantId);
    const organisations = await this.identity.organisations([...new Set(rows.flatMap(({ companyId, universityId }) => [companyId, universityId]))]);
    const people = await this.identity.names([...new Set(rows.map(({ recordedBy }) => recordedBy))]);
    const partyOf = (id: string): z.infer<typeof party> => ({ id, name: nameIn(organisations.get(id), caller.locale) });
    const today = todayInTokyo(systemClock);
    return {
      items: rows.map((row) => ({
        id: row.id, university: partyOf(row.universityId), company: partyOf(row.companyId), documentName: row.documentName,
        validFrom: row.validFrom, validUntil: row.validUntil, state: ndaState(row, today), endedAt: row.endedAt?.toISOString() ?? null,
        recordedAt: row.recordedAt.toISOString(), recordedBy: people.get(row.recordedBy)?.name ?? null,
      })),
    };
  }
}
