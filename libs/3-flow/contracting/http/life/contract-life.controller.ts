import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { MoveContract } from '../../application/life/move-contract.js';
import { ShowMoves, type ShownMove } from '../../application/life/show-moves.js';
import { type SignedAnswer, signedAnswer } from '../contract.dto.js';
import { type MoveAnswer, type MoveBody, moveBody, type MoveList, moveList } from './contract-life.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];

/** A contract's way from draft to its end, but for the signature. */
@Tag('contracting')
@Controller()
export class ContractLifeController {
  constructor(
    private readonly showMoves: ShowMoves,
    private readonly moveContract: MoveContract,
  ) {}

  @Endpoint({
    method: 'GET', path: 'contracts/:id/moves', summary: 'Which steps are open to a contract, and what stands in the way of one today',
    access: ['auditor', ...university], answer: [200, moveList],
  })
  async list(@PathId() contractId: string, @Caller() actor: Principal): Promise<MoveList> {
    return { items: unwrap(await this.showMoves.run(contractId, actor)).map(toMoveAnswer), nextCursor: null };
  }

  @Endpoint({
    method: 'POST', path: 'contracts/:id/moves', summary: 'Moves a contract along its life: into review, to the gates, back, active, completed, terminated, withdrawn',
    access: university, body: moveBody, answer: [200, signedAnswer],
  })
  async move(@PathId() contractId: string, @ValidBody() body: MoveBody, @Caller() actor: Principal): Promise<SignedAnswer> {
    const { id, number, state, version } = unwrap(await this.moveContract.run({ contractId, actor, ...body }));
    return { id, number, state, version };
  }
}

function toMoveAnswer({ action, state, needsReason, final, blocked }: ShownMove): MoveAnswer {
  const { gates = [], startDate = null } = (blocked?.params ?? {}) as { gates?: MoveAnswer['gates']; startDate?: string };
  return { action, state, needsReason, final, blockedBy: blocked?.code ?? null, gates: [...gates], notBefore: startDate };
}
