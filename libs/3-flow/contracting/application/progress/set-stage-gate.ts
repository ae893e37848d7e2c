import { type DomainError, fail, newId, ok, type PlainDate, type Result, yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { StageGate } from '../../domain/progress/stage-gate.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import { StageGateRepository } from '../../infrastructure/progress/stage-gate.repository.js';
import { stageGateSet } from '../../public/progress.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { FindContract } from '../find-contract.js';

interface SetStageGateCommand {
  readonly actor: Actor;
  readonly contractId: string;
  readonly name: string;
  readonly dueDate: PlainDate;
  readonly firstReviewDate: PlainDate | null;
  /** It is owed once the gate is passed. */
  readonly instalmentId: string | null;
}

/** Sets a stage gate of a contract; with an instalment, that is linked to its result. */
@Injectable()
export class SetStageGate {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly gates: StageGateRepository,
    private readonly announce: AnnounceContract,
  ) {}

  /** Errors of `FindContract.toWorkOn`; `stage_gate.review_after_due`, `receipt.instalment_unknown`, `stage_gate.instalment_linked`, `stage_gate.instalment_paid`. */
  async run({ actor, contractId, ...gate }: SetStageGateCommand): Promise<Result<StageGate, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    if (gate.firstReviewDate !== null && gate.firstReviewDate > gate.dueDate) return fail('stage_gate.review_after_due', 'The review would come after the gate is due.', { path: 'firstReviewDate' });
    const instalment = contract.instalments.find(({ id }) => id === gate.instalmentId);
    if (gate.instalmentId !== null && !instalment) return fail('receipt.instalment_unknown', 'The contract has no such instalment.', { path: 'instalmentId' });
    if (instalment && instalment.received > 0) return fail('stage_gate.instalment_paid', 'Money has come in on this instalment already.', { path: 'instalmentId' });
    const others = await this.gates.ofContract(contractId);
    if (instalment && others.some(({ instalmentId }) => instalmentId === instalment.id)) return fail('stage_gate.instalment_linked', 'The instalment hangs on another gate.', { path: 'instalmentId' });

    const id = newId();
    await this.gates.add({ ...gate, id, contractId, tenantId: contract.tenantId, setBy: actor.userId });
    const amount = instalment?.amount ?? yen(0);
    const version = await this.contracts.raiseVersion(contractId);
    await this.announce.run(stageGateSet, { ...contract, version }, { gateId: id, dueDate: gate.dueDate, amount });
    return ok({ ...gate, id, contractId, amount, reports: [] });
  }
}
