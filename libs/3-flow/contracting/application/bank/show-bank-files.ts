import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { type LineProposal, proposePayments, type WaitingInstalment } from '../../domain/bank/propose-payments.js';
import { type BankFile, BankRepository, type StoredBankLine } from '../../infrastructure/bank/bank.repository.js';

/** A file with what each payment that still waits is proposed for. */
export interface ShownBankFile {
  readonly file: BankFile;
  readonly lines: readonly (StoredBankLine & Partial<Pick<LineProposal, 'best' | 'others'>>)[];
  /** What a person may choose from. */
  readonly waiting: readonly WaitingInstalment[];
}

/** Banks' lists with proposals, made anew each time from what is open then. */
@Injectable()
export class ShowBankFiles {
  constructor(private readonly bank: BankRepository) {}

  all(tenantId: string): Promise<BankFile[]> {
    return this.bank.files(tenantId);
  }

  /** Error `bank.file_not_found`. */
  async one(tenantId: string, id: string): Promise<Result<ShownBankFile, DomainError>> {
    const [file] = await this.bank.files(tenantId, id);
    if (!file) return fail('bank.file_not_found', 'There is no such file.');
    const [lines, waiting] = [await this.bank.lines(id), await this.bank.waiting(tenantId)];
    const proposed = new Map(proposePayments(lines.filter(({ receiptId }) => receiptId === null), waiting).map((proposal) => [proposal.line.key, proposal]));
    return ok({ file, waiting, lines: lines.map((line) => ({ ...line, best: proposed.get(line.key)?.best ?? null, others: proposed.get(line.key)?.others ?? [] })) });
  }
}
