import { type Clock, type DomainError, type FiscalYear, newId, ok, type Result, yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { checkCarryOver } from '../../domain/money-in/carry-over.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import { CarryOverRepository } from '../../infrastructure/money-in/carry-over.repository.js';
import type { CarryOverView } from '../../public/contract.js';
import { carryOverRecorded } from '../../public/contract.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';

interface CarryOverCommand {
  readonly actor: Actor;
  readonly contractId: string;
  readonly fromFiscalYear: FiscalYear;
  /** Whole yen; negative takes a part of what was carried over back. */
  readonly amount: number;
  readonly reason: string;
}

/** Notes unused money that goes on into the next fiscal year. No income changes: it was income when it came. */
@Injectable()
export class CarryOverMoney {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly carryOvers: CarryOverRepository,
    private readonly announce: AnnounceContract,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn` and `checkCarryOver`. */
  async run({ actor, contractId, fromFiscalYear, amount, reason }: CarryOverCommand): Promise<Result<CarryOverView, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    const checked = checkCarryOver(contract.receipts, contract.carryOvers, { fromFiscalYear, amount: yen(amount) });
    if (!checked.ok) return checked;
    const carryOver = { id: newId(), fromFiscalYear, amount: yen(amount), reason, notedAt: this.clock.now().toISOString(), notedBy: actor.userId };
    await this.carryOvers.add({ ...carryOver, tenantId: contract.tenantId, contractId });
    const version = await this.contracts.raiseVersion(contractId);
    await this.announce.run(carryOverRecorded, { ...contract, version }, { carryOverId: carryOver.id, amount, fromFiscalYear, toFiscalYear: fromFiscalYear + 1 });
    return ok(carryOver);
  }
}
