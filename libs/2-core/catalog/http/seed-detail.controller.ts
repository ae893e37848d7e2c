import { IdentityFacade, nameIn } from '@musubi/identity';
import { Controller } from '@nestjs/common';
import { Caller, Reach } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import type { Scope } from '@musubi/platform/http/privilege';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { ChangeSeedDetail, type LevelledDetail } from '../application/change-seed-detail.js';
import { OpenSeedDetail } from '../application/open-seed-detail.js';
import { paragraphs } from '../application/tidy-content.js';
import { ownDetail, type OwnDetail, openedDetail, type OpenedDetail, openingsAnswer, type OpeningsAnswer, putDetailBody, type PutDetailBody } from './seed-detail.dto.js';
import { seedActorOf } from './seed-actor.js';

const writers = ['researcher', 'liaison', 'admin'];
const readers = [...writers, 'auditor'];
/** It leaves a record, which is not an auditor's to make. */
const openers = ['company', 'liaison', 'researcher', 'admin', 'contract_officer', 'ip_officer', 'intermediary'];

/** The confidential part of a seed. */
@Tag('seeds')
@Controller('seeds')
export class SeedDetailController {
  constructor(
    private readonly change: ChangeSeedDetail,
    private readonly opening: OpenSeedDetail,
    private readonly identity: IdentityFacade,
  ) {}

  @Endpoint({ method: 'GET', path: ':id/detail', summary: 'The confidential part of an own seed, for writing on', access: readers, answer: [200, ownDetail] })
  async read(@Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @PathId('id') id: string): Promise<OwnDetail> {
    return { detail: unwrap(await this.change.read(seedActorOf(caller, reach), id)) };
  }

  @Endpoint({ method: 'PUT', path: ':id/detail', summary: 'Write the confidential part, or take it away', access: writers, body: putDetailBody, answer: [200, ownDetail] })
  async put(@Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @PathId('id') id: string, @ValidBody() { detail }: PutDetailBody): Promise<OwnDetail> {
    const tidy: LevelledDetail | null = detail && { level: detail.level, bodyJa: paragraphs(detail.bodyJa), bodyEn: paragraphs(detail.bodyEn) };
    unwrap(await this.change.put(seedActorOf(caller, reach), id, tidy));
    return { detail: tidy };
  }

  @Endpoint({ method: 'POST', path: ':id/detail/openings', summary: 'Open the confidential part: who, when and for which organisation is recorded and shown to the researcher', access: openers, answer: [200, openedDetail] })
  async open(@Caller() caller: Principal, @PathId('id') id: string): Promise<OpenedDetail> {
    return unwrap(await this.opening.open(caller, id));
  }

  @Endpoint({ method: 'GET', path: ':id/detail/openings', summary: 'Who opened the confidential part, for its researcher and the liaison of the department', access: readers, answer: [200, openingsAnswer] })
  async openings(@Caller() caller: Principal, @PathId('id') id: string): Promise<OpeningsAnswer> {
    const openings = unwrap(await this.opening.openings(caller, id));
    const organisations = await this.identity.organisations([...new Set(openings.map(({ organisationId }) => organisationId))]);
    return { items: openings.map(({ id: openingId, organisationId, name, openedAt }) => ({ id: openingId, organisation: { id: organisationId, name: nameIn(organisations.get(organisationId), caller.locale) }, person: name, openedAt: openedAt.toISOString() })) };
  }
}
