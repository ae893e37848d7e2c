import { type DomainError, err, fail, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { BankRepository, type StoredBankLine } from '../../infrastructure/bank/bank.repository.js';
import { RecordReceipt } from '../record-receipt.js';

/** A payment and what it pays, as a person decided. */
export interface ConfirmedLine {
  readonly lineId: string;
  readonly instalmentId: string;
  /** It is more than is open on the instalment, and that is known. */
  readonly overpayment?: boolean | undefined;
}

type Failure = Result<never, readonly DomainError[]>;

/** Makes receipts of payments of a bank's list: all that are confirmed together or none; the caller's unit of work is rolled back on an error. */
@Injectable()
export class ConfirmBankLines {
  constructor(
    private readonly bank: BankRepository,
    private readonly receive: RecordReceipt,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Errors `bank.file_not_found`; at `lines.<i>`: `bank.line_unknown`, `bank.line_settled`, `receipt.instalment_unknown`, and those of
   * `RecordReceipt`. @returns the receipts' ids in the order given
   */
  async run({ actor, fileId, lines }: { readonly actor: Actor; readonly fileId: string; readonly lines: readonly ConfirmedLine[] }): Promise<Result<readonly string[], readonly DomainError[]>> {
    await this.bank.hold(actor.tenantId);
    const [file] = await this.bank.files(actor.tenantId, fileId);
    if (!file) return err([fail('bank.file_not_found', 'There is no such file.').error]);
    const [stored, waiting] = [new Map((await this.bank.lines(fileId)).map((line) => [line.id, line])), await this.bank.waiting(actor.tenantId)];
    const contractOf = new Map(waiting.map(({ instalmentId, contractId }) => [instalmentId, contractId]));
    const receipts = new Map<number, string>();
    // By contract, so that two who confirm at once lock in one order.
    const order = lines.map((line, index) => ({ ...line, index, contractId: contractOf.get(line.instalmentId) ?? '' })).sort((a, b) => (a.contractId < b.contractId ? -1 : 1));
    for (const { index, contractId, ...line } of order) {
      const settled = await this.settle(actor, stored.get(line.lineId), contractId, line);
      if (!settled.ok) return at(index, settled.error);
      receipts.set(index, settled.value);
    }
    await this.audit.record({ tenantId: actor.tenantId, action: 'bank_file.confirmed', entity: 'bank_file', entityId: fileId, changes: { receipts: receipts.size } });
    return ok(lines.map((_, index) => receipts.get(index) ?? ''));
  }

  private async settle(actor: Actor, line: StoredBankLine | undefined, contractId: string, { instalmentId, overpayment }: ConfirmedLine): Promise<Result<string, DomainError>> {
    if (!line) return fail('bank.line_unknown', 'The file has no such row.', { path: 'lineId' });
    if (line.receiptId !== null) return fail('bank.line_settled', `Row ${line.line} has been received already.`, { path: 'lineId', params: { line: line.line } });
    if (contractId === '') return fail('receipt.instalment_unknown', 'Nothing is open on this instalment.', { path: 'instalmentId' });
    const receipt = await this.receive.run({ actor, contractId, date: line.date, amount: line.amount, instalmentId, overpayment });
    if (!receipt.ok) return receipt;
    const first = await this.bank.settle(actor.tenantId, actor.userId, line.id, receipt.value.id);
    return first ? ok(receipt.value.id) : fail('bank.line_settled', `Row ${line.line} has been received already.`, { path: 'lineId', params: { line: line.line } });
  }
}

function at(index: number, error: DomainError): Failure {
  return err([{ ...error, path: error.path === undefined ? `lines.${index}` : `lines.${index}.${error.path}` }]);
}
