import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { GateDecision } from '../../domain/content/gates.js';
import { ContractContents } from '../../infrastructure/content/contract-contents.js';
import type { Contract } from '../../public/contract.js';

/** Keeps a decision on a gate as of the contract's version, and so of its day, and audits it. */
@Injectable()
export class RecordGateDecision {
  constructor(
    private readonly contents: ContractContents,
    private readonly audit: AuditLog,
  ) {}

  /** In the running unit, the contract locked. */
  async run(contract: Pick<Contract, 'id' | 'tenantId' | 'number' | 'version'>, decision: GateDecision): Promise<void> {
    const { id, tenantId, number, version } = contract;
    await this.contents.decide({ id, tenantId }, version, decision);
    await this.audit.record({ tenantId, action: 'contract.gate_decided', entity: 'contract', entityId: id, changes: { number, version, gate: decision.kind, outcome: decision.outcome } });
  }
}
