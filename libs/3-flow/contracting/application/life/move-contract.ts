import { type Clock, type DomainError, fail, type Result, ok, plainDateInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { contractLifecycle, type ContractMove } from '../../domain/contract-lifecycle.js';
import { moveDate } from '../../domain/life/move-date.js';
import { needsReason } from '../../domain/life/open-moves.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import type { Contract } from '../../public/contract.js';
import { contractMoved } from '../../public/contract.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';

interface MoveContractCommand {
  readonly contractId: string;
  readonly actor: Actor;
  readonly action: ContractMove;
  /** Why: must be said where work is thrown away. */
  readonly note?: string | undefined;
  /** The day it holds from; absent: today. */
  readonly date?: string | undefined;
}

/** Moves a contract along its life. The contract's lock lets one of many win; the others find it moved. */
@Injectable()
export class MoveContract {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly announce: AnnounceContract,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn` and `moveDate`, `contract.illegal_transition`, and `contract.reason_missing` at `note`. */
  async run({ contractId, actor, action, note, date }: MoveContractCommand): Promise<Result<Contract, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    const state = contractLifecycle.next(contract.state, action);
    if (!state.ok) return state;
    if (needsReason(action) && note === undefined) return fail('contract.reason_missing', 'Say why.', { path: 'note' });

    const madeAt = this.clock.now();
    const lastChangedOn = contract.changes.at(-1)?.effectiveOn ?? null;
    const effectiveOn = moveDate(action, date, { today: plainDateInTokyo(madeAt), startDate: contract.startDate, lastChangedOn });
    if (!effectiveOn.ok) return effectiveOn;
    const version = await this.contracts.changeState(contract, {
      action, state: state.value, effectiveOn: effectiveOn.value, note: note ?? null, madeAt, madeBy: actor.userId,
    });
    await this.announce.run(contractMoved, { ...contract, version }, { action, state: state.value, date: effectiveOn.value });
    return ok({ ...contract, state: state.value, version });
  }
}
