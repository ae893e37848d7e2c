import { type Clock, type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { ContractContent } from '../../domain/content/contract-content.js';
import { ContractContents } from '../../infrastructure/content/contract-contents.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import type { Contract } from '../../public/contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';
import { DescribeContract, type DescribedContract } from './describe-contract.js';

interface PutContractContentCommand {
  readonly contractId: string;
  readonly actor: Actor;
  readonly content: ContractContent;
}

const unsettled: readonly Contract['state'][] = ['draft', 'review', 'gates'];

/** Writes what a contract says, whole, as long as it is not signed; a fact in it raises its gate in the same moment. */
@Injectable()
export class PutContractContent {
  constructor(
    private readonly find: FindContract,
    private readonly contracts: ContractRepository,
    private readonly contents: ContractContents,
    private readonly describe: DescribeContract,
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindContract.toWorkOn`, and `contract.content_settled` once it is signed or withdrawn. */
  async run({ contractId, actor, content }: PutContractContentCommand): Promise<Result<DescribedContract, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const { id, tenantId, state, number } = found.value;
    if (!unsettled.includes(state)) return fail('contract.content_settled', `What a contract says that is ${state} is settled.`, { params: { state } });

    const version = await this.contracts.raiseVersion(id);
    await this.contents.put({ id, tenantId }, version, content, this.clock.now(), actor.userId);
    const described = await this.describe.run({ ...found.value, version });
    await this.audit.record({
      tenantId, action: 'contract.content_put', entity: 'contract', entityId: id,
      changes: { number, version, facts: content.facts, gates: described.gates.map((gate) => gate.kind) },
    });
    return ok(described);
  }
}
