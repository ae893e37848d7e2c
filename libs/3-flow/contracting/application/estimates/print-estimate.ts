import { type DomainError, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { PdfWriter } from '@musubi/platform/documents/pdf-writer';
import { SheetWriter } from '@musubi/platform/documents/sheet-writer';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { FindEstimate } from './find-estimate.js';
import { printedEstimate } from './printed-estimate.js';

export interface PrintEstimateCommand {
  readonly actor: Actor;
  readonly estimateId: string;
  readonly language: 'ja' | 'en';
  readonly format: 'pdf' | 'xlsx';
}

/** An estimate on paper or as a sheet; who took it out is noted in the reader's own organisation. */
@Injectable()
export class PrintEstimate {
  constructor(
    private readonly find: FindEstimate,
    private readonly pdf: PdfWriter,
    private readonly sheet: SheetWriter,
    private readonly audit: AuditLog,
  ) {}

  /** Error `estimate.not_found`. */
  async run({ actor, estimateId, language, format }: PrintEstimateCommand): Promise<Result<{ readonly number: string; readonly file: Buffer }, DomainError>> {
    const found = await this.find.toSee(estimateId, actor);
    if (!found.ok) return found;
    const { estimate } = found.value;
    await this.audit.record({ tenantId: actor.tenantId, action: 'estimate.printed', entity: 'estimate', entityId: estimateId, changes: { number: estimate.number, format } });
    return ok({ number: estimate.number, file: await (format === 'pdf' ? this.pdf : this.sheet).write(printedEstimate(estimate, language)) });
  }
}
