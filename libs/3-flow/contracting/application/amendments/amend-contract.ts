import { type Clock, type DomainError, err, ok, plainDateInTokyo, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { AmendmentInput } from '../../domain/amendments/amendment-errors.js';
import type { ContractAmendment } from '../../domain/amendments/contract-amendment.js';
import { AmendmentRepository } from '../../infrastructure/amendments/amendment.repository.js';
import { ContractContents } from '../../infrastructure/content/contract-contents.js';
import { contractAmended } from '../../public/contract.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { CLOCK } from '../clock.js';
import { RecordGateDecision } from '../content/record-gate-decision.js';
import { FindContract } from '../find-contract.js';
import { PlanAmendment } from './plan-amendment.js';

interface AmendContractCommand {
  readonly contractId: string;
  readonly actor: Actor;
  readonly input: AmendmentInput & {
    readonly reason: string;
    /** What was looked at before a party from abroad joins. */
    readonly exportControl?: { readonly note: string; readonly checks: readonly string[] } | undefined;
  };
}

/** Concludes an amendment (変更契約). The contract keeps its number; its lock puts the amendment in turn with everything else about it. */
@Injectable()
export class AmendContract {
  constructor(
    private readonly find: FindContract,
    private readonly plan: PlanAmendment,
    private readonly amendments: AmendmentRepository,
    private readonly contents: ContractContents,
    private readonly announce: AnnounceContract,
    private readonly decided: RecordGateDecision,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Errors of `FindContract.toWorkOn` and `PlanAmendment`, `contract.gate_unchecked` at `exportControl` where a party from abroad joins
   * and its gate was not looked at, and `contract.approval_missing` where a second person has to approve the total first.
   */
  async run({ contractId, actor, input }: AmendContractCommand): Promise<Result<ContractAmendment, readonly DomainError[]>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return err([found.error]);
    const contract = found.value;
    const madeAt = this.clock.now();
    const planned = await this.plan.run(contract, input, plainDateInTokyo(madeAt));
    if (!planned.ok) return planned;
    const { content, approvalMissing, exportControl, ...amendment } = planned.value;
    const unchecked = exportControl?.checks.filter((check) => !input.exportControl?.checks.includes(check)) ?? [];
    if (unchecked.length > 0) return err([{ code: 'contract.gate_unchecked', message: `Not looked at yet: ${unchecked.join(', ')}.`, path: 'exportControl', params: { unchecked } }]);
    if (approvalMissing) return err([{ ...approvalMissing, path: 'lines' }]);

    const version = await this.amendments.add(contract, { ...amendment, madeAt, madeBy: actor.userId });
    if (input.people !== undefined || input.parties !== undefined) await this.contents.put(contract, version, content, madeAt, actor.userId);
    if (exportControl) {
      await this.decided.run({ ...contract, version }, {
        kind: exportControl.kind, outcome: 'cleared', note: input.exportControl?.note ?? '', about: exportControl.about, decidedAt: madeAt, decidedBy: actor.userId,
      });
    }
    const { sequence, date, before, after } = amendment;
    await this.announce.run(contractAmended, { ...contract, version }, {
      sequence, date, endDate: after.endDate, total: after.price.total, difference: after.price.total - before.price.total,
    });
    return ok({ ...amendment, version });
  }
}
