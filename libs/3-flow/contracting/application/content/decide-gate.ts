import { type Clock, type DomainError, fail, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { isUnsigned } from '../../domain/contract-lifecycle.js';
import type { GateDecision, GateKind } from '../../domain/content/gates.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';
import { DescribeContract, type DescribedContract } from './describe-contract.js';
import { RecordGateDecision } from './record-gate-decision.js';

interface DecideGateCommand {
  readonly contractId: string;
  readonly actor: Actor;
  readonly kind: GateKind;
  readonly outcome: GateDecision['outcome'];
  readonly note: string;
  /** What of the gate's list was looked at. */
  readonly checks: readonly string[];
}

/** Clears or refuses a gate that a fact has raised, on the facts as they stand. The contract's lock puts it in turn with its signature. */
@Injectable()
export class DecideGate {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly describe: DescribeContract,
    private readonly record: RecordGateDecision,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn`, `contract.content_settled`, `contract.gate_not_raised`, and `contract.gate_unchecked` at `checks`. */
  async run({ contractId, actor, kind, outcome, note, checks }: DecideGateCommand): Promise<Result<DescribedContract, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const { id, state } = found.value;
    if (!isUnsigned(state)) return fail('contract.content_settled', `The gates of a contract that is ${state} are behind it.`, { params: { state } });
    const gate = (await this.describe.run(found.value)).gates.find((each) => each.kind === kind);
    if (!gate) return fail('contract.gate_not_raised', 'No fact of the contract raises this gate.', { path: 'kind' });
    const unchecked = outcome === 'cleared' ? gate.checks.filter((check) => !checks.includes(check)) : [];
    if (unchecked.length > 0) return fail('contract.gate_unchecked', `Not looked at yet: ${unchecked.join(', ')}.`, { path: 'checks', params: { unchecked } });

    const version = await this.contracts.raiseVersion(id);
    const decided = { ...found.value, version };
    await this.record.run(decided, { kind, outcome, note, about: gate.about, decidedAt: this.clock.now(), decidedBy: actor.userId });
    return ok(await this.describe.run(decided));
  }
}
