import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { MoveContract } from '../../application/life/move-contract.js';
import { type SignedAnswer, signedAnswer } from '../contract.dto.js';
import { type MoveBody, moveBody } from './contract-life.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];

/** A contract's way from draft to its end, but for the signature. */
@Tag('contracting')
@Controller()
export class ContractLifeController {
  constructor(private readonly moveContract: MoveContract) {}

  @Endpoint({
    method: 'POST', path: 'contracts/:id/moves', summary: 'Moves a contract along its life: into review, to the gates, back, active, completed, terminated, withdrawn',
    access: university, body: moveBody, answer: [200, signedAnswer],
  })
  async move(@PathId() contractId: string, @ValidBody() body: MoveBody, @Caller() actor: Principal): Promise<SignedAnswer> {
    const { id, number, state, version } = unwrap(await this.moveContract.run({ contractId, actor, ...body }));
    return { id, number, state, version };
  }
}
