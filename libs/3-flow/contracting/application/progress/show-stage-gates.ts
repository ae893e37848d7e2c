import { type Clock, type DomainError, ok, type PlainDate, type Result, todayInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { StageGate } from '../../domain/progress/stage-gate.js';
import { StageGateRepository } from '../../infrastructure/progress/stage-gate.repository.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';

/** A contract's stage gates with what was reported, for its university and its company. */
@Injectable()
export class ShowStageGates {
  constructor(
    private readonly find: FindContract,
    private readonly gates: StageGateRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Error `contract.not_found`. */
  async run({ actor, contractId }: { readonly actor: Actor; readonly contractId: string }): Promise<Result<{ readonly gates: readonly StageGate[]; readonly today: PlainDate }, DomainError>> {
    const found = await this.find.toSee(contractId, actor);
    return found.ok ? ok({ gates: await this.gates.ofContract(contractId), today: todayInTokyo(this.clock) }) : found;
  }
}
