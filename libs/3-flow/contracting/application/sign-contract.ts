import type { Clock, DomainError, Result } from '@musubi/kernel';
import { ok, plainDateInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { contractLifecycle } from '../domain/contract-lifecycle.js';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import type { Contract } from '../public/contract.js';
import { contractSigned } from '../public/contract.events.js';
import { AnnounceContract } from './announce-contract.js';
import { CLOCK } from './clock.js';
import { FindContract } from './find-contract.js';
import { MayBeSigned } from './may-be-signed.js';
import { TeachMatching } from './teach-matching.js';

/** Signs a draft. The contract's lock lets exactly one of many signers win; the others find it signed. */
@Injectable()
export class SignContract {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly announce: AnnounceContract,
    private readonly teach: TeachMatching,
    private readonly maySign: MayBeSigned,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * It holds from its signing date, or from today if that is still to come. Errors of `FindContract.toWorkOn` and `MayBeSigned`,
   * and `contract.illegal_transition`.
   */
  async run(command: { readonly contractId: string; readonly actor: Actor }): Promise<Result<Contract, DomainError>> {
    const found = await this.find.toWorkOn(command.contractId, command.actor);
    if (!found.ok) return found;
    const contract = found.value;
    const state = contractLifecycle.next(contract.state, 'sign');
    if (!state.ok) return state;
    const may = await this.maySign.check(contract);
    if (!may.ok) return may;

    const at = this.clock.now();
    const { signingDate, price: { total } } = contract;
    const today = plainDateInTokyo(at);
    const version = await this.contracts.changeState(contract, {
      action: 'sign', state: state.value, effectiveOn: signingDate < today ? signingDate : today, note: null, madeAt: at, madeBy: command.actor.userId,
    });
    await this.announce.run(contractSigned, { ...contract, version }, { total, signingDate });
    await this.teach.run({ ...contract, version });
    return ok({ ...contract, state: state.value, version, signedAt: at.toISOString(), signedBy: command.actor.userId });
  }
}
