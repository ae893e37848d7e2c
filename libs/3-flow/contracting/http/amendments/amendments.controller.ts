import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { AmendContract } from '../../application/amendments/amend-contract.js';
import { PreviewAmendment } from '../../application/amendments/preview-amendment.js';
import { unwrapAll } from '../unwrap-all.js';
import { toAmendmentAnswer } from './amendment-mapper.js';
import {
  type AmendmentAnswer, amendmentAnswer, type AmendmentBody, amendmentBody, type PreviewAmendmentAnswer, previewAmendmentAnswer, type PreviewAmendmentBody, previewAmendmentBody,
} from './amendment.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];

/** Amendments of a contract that is signed. */
@Tag('contracting')
@Controller()
export class AmendmentsController {
  constructor(
    private readonly amendContract: AmendContract,
    private readonly previewAmendment: PreviewAmendment,
  ) {}

  @Endpoint({
    method: 'POST', path: 'contracts/:id/amendments', summary: 'Amends a signed contract: term, money, people, the company’s name, the parties and their shares',
    access: university, body: amendmentBody, answer: [201, amendmentAnswer],
  })
  async amend(@PathId() contractId: string, @ValidBody() input: AmendmentBody, @Caller() actor: Principal): Promise<AmendmentAnswer> {
    return toAmendmentAnswer(unwrapAll(await this.amendContract.run({ contractId, actor, input })));
  }

  @Endpoint({
    method: 'POST', path: 'contracts/:id/amendments/preview', summary: 'What an amendment would make of the price and the payments; saves nothing',
    access: university, body: previewAmendmentBody, answer: [200, previewAmendmentAnswer],
  })
  async preview(@PathId() contractId: string, @ValidBody() input: PreviewAmendmentBody, @Caller() actor: Principal): Promise<PreviewAmendmentAnswer> {
    const planned = unwrapAll(await this.previewAmendment.run({ contractId, actor, input }));
    return { ...toAmendmentAnswer(planned), needsApproval: planned.approvalMissing !== undefined, exportChecks: [...planned.exportControl?.checks ?? []] };
  }
}
