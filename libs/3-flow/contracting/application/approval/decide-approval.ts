import { type Clock, type DomainError, newId, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { type ApprovalStep, decidableBy } from '../../domain/approval/two-person-approval.js';
import { ApprovalRepository } from '../../infrastructure/approval/approval.repository.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import { contractApproval } from '../../public/contract.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';

interface DecideApprovalCommand {
  readonly contractId: string;
  readonly askedId: string;
  readonly actor: Actor;
  readonly outcome: 'approved' | 'refused';
  readonly note: string | null;
}

/** The second person approves or refuses a total. The contract's lock lets one of many decide. */
@Injectable()
export class DecideApproval {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly approvals: ApprovalRepository,
    private readonly announce: AnnounceContract,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn` and `decidableBy`. */
  async run({ contractId, askedId, actor, outcome, note }: DecideApprovalCommand): Promise<Result<ApprovalStep, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    const asked = decidableBy(actor.userId, askedId, await this.approvals.ofContract(contractId), contract.draftedBy);
    if (!asked.ok) return asked;
    const step: ApprovalStep = { ...asked.value, id: newId(), kind: outcome, askedId, note, madeAt: this.clock.now().toISOString(), madeBy: actor.userId };
    await this.approvals.add(contract, step);
    const version = await this.contracts.raiseVersion(contractId);
    await this.announce.run(contractApproval, { ...contract, version }, { approvalId: askedId, step: outcome, amount: step.amount });
    return ok(step);
  }
}
