import { type Clock, todayInTokyo } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller, Inject } from '@nestjs/common';
import { CLOCK } from '../application/clock.js';
import { DraftContract } from '../application/draft-contract.js';
import { ListContracts } from '../application/list-contracts.js';
import { PreviewContract } from '../application/preview-contract.js';
import { ShowEngagement } from '../application/show-engagement.js';
import { toContractAnswer, toDraftedAnswer, toPreviewAnswer } from './contract-mapper.js';
import { type ContractList, contractList, type DraftedAnswer, draftedAnswer, type PreviewAnswer, previewAnswer } from './contract.dto.js';
import { type DraftContractBody, draftContractBody, type PreviewContractBody, previewContractBody } from './contract-terms.dto.js';
import { toEngagementAnswer } from './engagement-mapper.js';
import { type EngagementAnswer, engagementAnswer } from './engagement.dto.js';
import { unwrapAll } from './unwrap-all.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];
const everybodyOfACase = ['company', 'auditor', ...university];

/** A case and its contracts. Who of the roles may is decided by the case: its people, its admins, its company. */
@Tag('contracting')
@Controller()
export class EngagementContractsController {
  constructor(
    private readonly showEngagement: ShowEngagement,
    private readonly listContracts: ListContracts,
    private readonly draftContract: DraftContract,
    private readonly previewContract: PreviewContract,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint({ method: 'GET', path: 'engagements/:id', summary: 'A case with people, history and contracts', access: everybodyOfACase, answer: [200, engagementAnswer] })
  async show(@PathId() engagementId: string, @Caller() actor: Principal): Promise<EngagementAnswer> {
    return toEngagementAnswer(unwrap(await this.showEngagement.run({ engagementId, actor })));
  }

  @Endpoint({ method: 'GET', path: 'engagements/:id/contracts', summary: 'The contracts of a case, oldest first', access: everybodyOfACase, answer: [200, contractList] })
  async list(@PathId() engagementId: string, @Caller() actor: Principal): Promise<ContractList> {
    const contracts = unwrap(await this.listContracts.run({ engagementId, actor }));
    const today = todayInTokyo(this.clock);
    return { items: contracts.map((contract) => toContractAnswer(contract, today)), nextCursor: null };
  }

  @Endpoint({
    method: 'POST', path: 'engagements/:id/contracts', summary: 'Drafts a contract, priced by the overhead rules in force',
    access: university, body: draftContractBody, answer: [201, draftedAnswer],
  })
  async draft(@PathId() engagementId: string, @ValidBody() body: DraftContractBody, @Caller() actor: Principal): Promise<DraftedAnswer> {
    const { type, title, umbrella, publicMoney, refundClause, ...terms } = body;
    const input = { ...terms, contractType: type };
    return toDraftedAnswer(unwrapAll(await this.draftContract.run({ engagementId, actor, input, title, umbrella, publicMoney, refundClause })));
  }

  @Endpoint({
    method: 'POST', path: 'engagements/:id/contracts/preview', summary: 'The price a contract would have; saves nothing',
    access: university, body: previewContractBody, answer: [200, previewAnswer],
  })
  async preview(@PathId() engagementId: string, @ValidBody() body: PreviewContractBody, @Caller() actor: Principal): Promise<PreviewAnswer> {
    const { type, title: _notPriced, refundClause: _nor, umbrella, publicMoney, ...terms } = body;
    const input = { ...terms, contractType: type };
    return toPreviewAnswer(unwrapAll(await this.previewContract.run({ engagementId, actor, input, umbrella, publicMoney })));
  }
}
