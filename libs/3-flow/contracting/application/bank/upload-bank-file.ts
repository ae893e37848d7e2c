import { type DomainError, err, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { type BankColumns, findBankColumns } from '../../domain/bank/bank-columns.js';
import { readBankLines } from '../../domain/bank/bank-line.js';
import { readBankCsv } from '../../infrastructure/bank/bank-csv.js';
import { BankRepository } from '../../infrastructure/bank/bank.repository.js';

interface UploadBankFileCommand {
  readonly actor: Actor;
  readonly name: string;
  readonly file: Buffer;
  /** Absent: by the names that banks use. */
  readonly columns?: BankColumns | undefined;
}

export interface UploadedBankFile {
  readonly id: string;
  readonly added: number;
  readonly known: number;
  readonly passedOver: number;
}

/** Takes a bank's list in, whole or not at all. Payments that an earlier file had are known and not taken twice; nothing is received yet. */
@Injectable()
export class UploadBankFile {
  constructor(
    private readonly bank: BankRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Errors of `readBankCsv` and `findBankColumns`; of `readBankLines` all at once, each bad row named; `bank.no_rows`. */
  async run({ actor, name, file, columns: named }: UploadBankFileCommand): Promise<Result<UploadedBankFile, readonly DomainError[]>> {
    const rows = readBankCsv(file);
    if (!rows.ok) return err([rows.error]);
    const found = findBankColumns(rows.value, named);
    if (!found.ok) return err([found.error]);
    const { lines, errors, passedOver } = readBankLines(rows.value, found.value.columns, found.value.headAt);
    if (errors.length > 0) return err(errors.slice(0, 200));
    if (lines.length === 0) return err([{ code: 'bank.no_rows', message: 'No row of the file is money that came in.', path: 'content' }]);
    await this.bank.hold(actor.tenantId);
    const { id, added } = await this.bank.addFile(actor.tenantId, actor.userId, name, lines);
    const known = lines.length - added;
    await this.audit.record({ tenantId: actor.tenantId, action: 'bank_file.uploaded', entity: 'bank_file', entityId: id, changes: { added, known } });
    return ok({ id, added, known, passedOver });
  }
}
