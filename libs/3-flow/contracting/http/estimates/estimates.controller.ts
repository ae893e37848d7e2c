import { subtractYen, yen } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { AnswerEstimate } from '../../application/estimates/answer-estimate.js';
import { FitBudget } from '../../application/estimates/fit-budget.js';
import { ListEstimates } from '../../application/estimates/list-estimates.js';
import { PreviewEstimate } from '../../application/estimates/preview-estimate.js';
import { SendEstimate } from '../../application/estimates/send-estimate.js';
import { WriteEstimate } from '../../application/estimates/write-estimate.js';
import { unwrapAll } from '../unwrap-all.js';
import {
  type DeclineEstimateBody, declineEstimateBody, type EstimateAnswer, estimateAnswer, type EstimateBody, estimateBody, type EstimateList, estimateList,
  type FitAnswer, fitAnswer, type FitBody, fitBody,
  type PricedEstimateAnswer, pricedEstimateAnswer,
} from './estimate.dto.js';
import { toEstimateAnswer, toEstimateContent, toEstimateItem, toPricedEstimateAnswer } from './estimate-mapper.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];
const readers = ['company', 'auditor', ...university];

/** The versions of a case's estimate: written and sent by the university, answered by the company. */
@Tag('contracting')
@Controller()
export class EstimatesController {
  constructor(
    private readonly list: ListEstimates,
    private readonly write: WriteEstimate,
    private readonly previewEstimate: PreviewEstimate,
    private readonly sendEstimate: SendEstimate,
    private readonly answer: AnswerEstimate,
    private readonly fit: FitBudget,
  ) {}

  @Endpoint({ method: 'GET', path: 'engagements/:id/estimates', summary: 'The versions of a case’s estimate; the company sees what was sent', access: readers, answer: [200, estimateList] })
  async ofCase(@PathId() engagementId: string, @Caller() actor: Principal): Promise<EstimateList> {
    return { items: unwrap(await this.list.ofCase({ engagementId, actor })).map(toEstimateAnswer), nextCursor: null };
  }

  @Endpoint({ method: 'POST', path: 'engagements/:id/estimates', summary: 'Writes the next version as a draft', access: university, body: estimateBody, answer: [201, estimateAnswer] })
  async draft(@PathId() engagementId: string, @ValidBody() body: EstimateBody, @Caller() actor: Principal): Promise<EstimateAnswer> {
    return toEstimateAnswer(unwrapAll(await this.write.draft({ engagementId, actor, content: toEstimateContent(body) })));
  }

  @Endpoint({ method: 'POST', path: 'engagements/:id/estimates/preview', summary: 'What an estimate would come to; saves nothing', access: university, body: estimateBody, answer: [200, pricedEstimateAnswer] })
  async preview(@PathId() engagementId: string, @ValidBody() body: EstimateBody, @Caller() actor: Principal): Promise<PricedEstimateAnswer> {
    const content = toEstimateContent(body);
    return toPricedEstimateAnswer(unwrapAll(await this.previewEstimate.run({ engagementId, actor, content })), content.items);
  }

  @Endpoint({ method: 'POST', path: 'engagements/:id/estimates/fit', summary: 'From a budget back to the largest direct cost; saves nothing', access: university, body: fitBody, answer: [200, fitAnswer] })
  async fitBudget(@PathId() engagementId: string, @ValidBody() { budget, items, ...terms }: FitBody, @Caller() actor: Principal): Promise<FitAnswer> {
    const { direct, total } = unwrapAll(await this.fit.run({ engagementId, actor, terms, items: items.map(toEstimateItem), budget: yen(budget) }));
    return { direct, total, left: subtractYen(yen(budget), total) };
  }

  @Endpoint({ method: 'GET', path: 'estimates/:id', summary: 'A version of an estimate', access: readers, answer: [200, estimateAnswer] })
  async show(@PathId() estimateId: string, @Caller() actor: Principal): Promise<EstimateAnswer> {
    return toEstimateAnswer(unwrap(await this.list.one({ estimateId, actor })));
  }

  @Endpoint({ method: 'PUT', path: 'estimates/:id', summary: 'Changes a version that was not sent yet', access: university, body: estimateBody, answer: [200, estimateAnswer] })
  async change(@PathId() estimateId: string, @ValidBody() body: EstimateBody, @Caller() actor: Principal): Promise<EstimateAnswer> {
    return toEstimateAnswer(unwrapAll(await this.write.change({ estimateId, actor, content: toEstimateContent(body) })));
  }

  @Endpoint({ method: 'POST', path: 'estimates/:id/send', summary: 'Sends it to the company; the version sent before is superseded', access: university, answer: [200, estimateAnswer] })
  async send(@PathId() estimateId: string, @Caller() actor: Principal): Promise<EstimateAnswer> {
    return toEstimateAnswer(unwrapAll(await this.sendEstimate.run({ estimateId, actor })));
  }

  @Endpoint({ method: 'POST', path: 'estimates/:id/accept', summary: 'Accepts what was sent; a contract is drafted by it', access: ['company'], answer: [200, estimateAnswer] })
  async accept(@PathId() estimateId: string, @Caller() actor: Principal): Promise<EstimateAnswer> {
    return toEstimateAnswer(unwrap(await this.answer.run({ estimateId, actor, answer: 'accepted', reason: null })));
  }

  @Endpoint({ method: 'POST', path: 'estimates/:id/decline', summary: 'Declines what was sent, with a reason', access: ['company'], body: declineEstimateBody, answer: [200, estimateAnswer] })
  async decline(@PathId() estimateId: string, @ValidBody() { reason }: DeclineEstimateBody, @Caller() actor: Principal): Promise<EstimateAnswer> {
    return toEstimateAnswer(unwrap(await this.answer.run({ estimateId, actor, answer: 'declined', reason })));
  }
}
