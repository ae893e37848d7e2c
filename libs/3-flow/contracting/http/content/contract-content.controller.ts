import { plainDate } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { DecideGate } from '../../application/content/decide-gate.js';
import { OpenContractContent } from '../../application/content/open-contract-content.js';
import { PutContractContent } from '../../application/content/put-contract-content.js';
import { type AsOfQuery, asOfQuery } from '../contract.dto.js';
import { toContentAnswer } from './contract-content-mapper.js';
import { type ContentAnswer, contentAnswer, type ContentBody, contentBody, type GateBody, gateBody } from './contract-content.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];

/** What a contract says beside its money, and the gates before its signature; the university's own affair. */
@Tag('contracting')
@Controller()
export class ContractContentController {
  constructor(
    private readonly open: OpenContractContent,
    private readonly putContent: PutContractContent,
    private readonly decideGate: DecideGate,
  ) {}

  @Endpoint({
    method: 'GET', path: 'contracts/:id/content', summary: 'What a contract says, what it does not say yet, and its gates, as they stand or as they stood on a day', query: asOfQuery,
    access: ['auditor', ...university], answer: [200, contentAnswer],
  })
  async show(@PathId() id: string, @ValidQuery() { asOf }: AsOfQuery, @Caller() actor: Principal): Promise<ContentAnswer> {
    return toContentAnswer(unwrap(await this.open.run(id, actor, asOf === undefined ? undefined : plainDate(asOf))));
  }

  @Endpoint({
    method: 'PUT', path: 'contracts/:id/content', summary: 'Writes what a contract says, whole; its facts raise the gates',
    access: university, body: contentBody, answer: [200, contentAnswer],
  })
  async put(@PathId() contractId: string, @ValidBody() content: ContentBody, @Caller() actor: Principal): Promise<ContentAnswer> {
    return toContentAnswer(unwrap(await this.putContent.run({ contractId, actor, content })));
  }

  @Endpoint({
    method: 'POST', path: 'contracts/:id/gates', summary: 'Clears or refuses a gate that a fact has raised',
    access: university, body: gateBody, answer: [201, contentAnswer],
  })
  async decide(@PathId() contractId: string, @ValidBody() body: GateBody, @Caller() actor: Principal): Promise<ContentAnswer> {
    return toContentAnswer(unwrap(await this.decideGate.run({ contractId, actor, ...body })));
  }
}
