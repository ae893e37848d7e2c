import { type Clock, type DomainError, fail, newId, ok, type PlainDate, type Result, todayInTokyo, yen } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { GateLight, GateOutcome, StageGate } from '../../domain/progress/stage-gate.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import { StageGateRepository } from '../../infrastructure/progress/stage-gate.repository.js';
import { stageGateReported } from '../../public/progress.events.js';
import { AnnounceContract } from '../announce-contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';

interface ReportStageGateCommand {
  readonly actor: Actor;
  readonly gateId: string;
  readonly outcome: GateOutcome;
  readonly light: GateLight;
  readonly summary: string;
  readonly nextReviewDate: PlainDate | null;
}

/** Reports the result of a review to the company. When the gate passes, the amount linked to it is earned. */
@Injectable()
export class ReportStageGate {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly gates: StageGateRepository,
    private readonly announce: AnnounceContract,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors `stage_gate.not_found`, those of `FindContract.toWorkOn`, `stage_gate.decided`, `stage_gate.nothing_runs` before the signature, `stage_gate.review_in_the_past`. */
  async run({ actor, gateId, ...found }: ReportStageGateCommand): Promise<Result<StageGate, DomainError>> {
    const known = await this.gates.find(gateId);
    if (!known) return fail('stage_gate.not_found', 'There is no such stage gate.');
    const worked = await this.find.toWorkOn(known.contractId, actor);
    if (!worked.ok) return worked.error.code === 'contract.not_found' ? fail('stage_gate.not_found', 'There is no such stage gate.') : worked;
    const contract = worked.value;
    // Read again behind the contract's lock: somebody may have decided meanwhile.
    const gate = await this.gates.find(gateId) ?? known;
    const today = todayInTokyo(this.clock);
    if (gate.reports.some(({ outcome }) => outcome !== 'progress')) return fail('stage_gate.decided', 'The gate is decided.');
    if (contract.signedAt === null) return fail('stage_gate.nothing_runs', 'The contract is not signed yet.');
    if (found.nextReviewDate !== null && found.nextReviewDate <= today) return fail('stage_gate.review_in_the_past', 'The next review comes after today.', { path: 'nextReviewDate' });

    const report = {
      ...found, id: newId(), nextReviewDate: found.outcome === 'progress' ? found.nextReviewDate : null, reportedOn: today,
      reportedAt: this.clock.now().toISOString(), reportedBy: actor.userId,
    };
    await this.gates.addReport(gateId, contract.tenantId, report);
    const recognised = found.outcome === 'passed' ? gate.amount : yen(0);
    const version = await this.contracts.raiseVersion(contract.id);
    await this.announce.run(stageGateReported, { ...contract, version }, { gateId, reportId: report.id, outcome: found.outcome, light: found.light, recognised });
    return ok({ ...gate, reports: [...gate.reports, report] });
  }
}
