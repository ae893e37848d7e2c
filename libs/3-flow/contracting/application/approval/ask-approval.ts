import { type Clock, type DomainError, fail, newId, ok, type Result, yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { ApprovalStep } from '../../domain/approval/two-person-approval.js';
import { ApprovalRepository } from '../../infrastructure/approval/approval.repository.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import type { Contract } from '../../public/contract.js';
import { contractApproval } from '../../public/contract.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';

interface AskApprovalCommand {
  readonly contractId: string;
  readonly actor: Actor;
  /** The total to be approved, with an amendment to come; absent: the contract's as it stands. */
  readonly amount?: number | undefined;
  readonly note: string | null;
}

const ended: readonly Contract['state'][] = ['completed', 'terminated', 'withdrawn'];

/** Asks a second person to approve a contract's total. */
@Injectable()
export class AskApproval {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly approvals: ApprovalRepository,
    private readonly announce: AnnounceContract,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn`, and `approval.nothing_to_approve` once the contract has ended. */
  async run({ contractId, actor, amount, note }: AskApprovalCommand): Promise<Result<ApprovalStep, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    if (ended.includes(contract.state)) return fail('approval.nothing_to_approve', `A contract that is ${contract.state} is not approved any more.`);
    const step: ApprovalStep = {
      id: newId(), kind: 'asked', askedId: null, amount: yen(amount ?? contract.price.total), note, madeAt: this.clock.now().toISOString(), madeBy: actor.userId,
    };
    await this.approvals.add(contract, step);
    const version = await this.contracts.raiseVersion(contractId);
    await this.announce.run(contractApproval, { ...contract, version }, { approvalId: step.id, step: 'asked', amount: step.amount });
    return ok(step);
  }
}
