import { type Clock, type DomainError, ok, plainDateInTokyo, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { moveDate } from '../../domain/life/move-date.js';
import { type OpenMove, openMoves } from '../../domain/life/open-moves.js';
import type { Contract } from '../../public/contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';
import { MayBeSigned } from '../may-be-signed.js';

/** A step that the contract's state leaves open, and what stands in its way today. */
export type ShownMove = OpenMove & { readonly blocked: DomainError | null };

/** Which steps are open to a contract, and why one is not to be taken today. It asks what the step itself asks. */
@Injectable()
export class ShowMoves {
  constructor(
    private readonly find: FindContract,
    private readonly maySign: MayBeSigned,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Error `contract.not_found`. */
  async run(contractId: string, actor: Actor): Promise<Result<readonly ShownMove[], DomainError>> {
    const found = await this.find.toSee(contractId, actor);
    if (!found.ok) return found;
    const moves: ShownMove[] = [];
    for (const move of openMoves(found.value.state)) moves.push({ ...move, blocked: await this.obstacle(move, found.value) });
    return ok(moves);
  }

  private async obstacle({ action }: OpenMove, contract: Contract): Promise<DomainError | null> {
    const { startDate, changes } = contract;
    const may = action === 'sign'
      ? await this.maySign.check(contract)
      : moveDate(action, undefined, { today: plainDateInTokyo(this.clock.now()), startDate, lastChangedOn: changes.at(-1)?.effectiveOn ?? null });
    return may.ok ? null : may.error;
  }
}
