import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { importChange } from '../domain/import-change.js';
import { needErrors } from '../domain/need-errors.js';
import { NeedRepository } from '../infrastructure/need.repository.js';
import { needPosted, needRevised } from '../public/need.events.js';
import type { Need, NeedContent } from '../public/need.js';
import type { Actor } from './actor.js';
import { asProblems, type ImportReport, withdrawnProblem } from './import-report.js';
import { type NeedImportRow, needImportRow, type NumberedRow, parseRows } from './import-row.js';
import { line, paragraphs, words } from './tidy-content.js';

/** Posts a file's needs in one transaction: identity is company and external id; all or nothing. */
@Injectable()
export class ImportNeeds {
  constructor(
    private readonly repository: NeedRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async import(actor: Actor, input: readonly NumberedRow[]): Promise<ImportReport> {
    const { rows, problems } = parseRows(needImportRow, input);
    const known = await this.repository.ofExternalIds(rows.map(({ row }) => row.externalId));
    const now = new Date();
    const added: Need[] = [];
    const changed: Need[] = [];
    for (const { line: at, row } of rows) {
      const before = known.get(row.externalId);
      const content = contentOf(row, before);
      problems.push(...asProblems(at, row.externalId, needErrors(content)));
      const change = importChange(before, content);
      if (change === 'withdrawn') problems.push(withdrawnProblem(at, row.externalId));
      if (!before) {
        added.push({ ...content, id: newId(), companyId: actor.tenantId, externalId: row.externalId, revealedTo: [], version: 1, status: 'published', publishedAt: now, changedAt: now });
      } else if (change === 'changed') {
        changed.push({ ...before, ...content, version: before.version + 1, status: 'published', publishedAt: before.publishedAt ?? now, changedAt: now });
      }
    }
    if (problems.length > 0) return { ok: false, problems: [...problems].sort((a, b) => a.line - b.line) };
    await this.store(actor, added, changed);
    return { ok: true, added: added.length, changed: changed.length, unchanged: rows.length - added.length - changed.length };
  }

  private async store(actor: Actor, added: readonly Need[], changed: readonly Need[]): Promise<void> {
    await this.repository.insert(added, actor.userId);
    for (const need of changed) await this.repository.update(need, actor.userId);
    const publication = (need: Need) => ({
      tenantId: need.companyId, aggregateId: need.id, aggregateVersion: need.version, payload: { needId: need.id, version: need.version },
    });
    await this.outbox.publishAll(needPosted, added.map(publication));
    await this.outbox.publishAll(needRevised, changed.map(publication));
    await this.audit.recordAll([...added, ...changed].map((need) => ({
      tenantId: need.companyId, action: 'need.imported', entity: 'need', entityId: need.id,
      changes: { version: need.version, externalId: need.externalId },
    })));
  }
}

function contentOf(row: NeedImportRow, before: NeedContent | undefined): NeedContent {
  return {
    titleJa: line(row.title_ja), titleEn: line(row.title_en), bodyJa: paragraphs(row.body_ja), bodyEn: paragraphs(row.body_en),
    mustHave: paragraphs(row.mustHave), niceToHave: paragraphs(row.niceToHave),
    keywords: words(row.keywords), fieldCodes: words(row.fieldCodes), trl: row.trl ?? null, region: line(row.region),
    budget: row.budget ? { min: row.budget.min ?? null, max: row.budget.max ?? null } : null,
    deadline: row.deadline ?? null, equipment: row.equipment === undefined ? before?.equipment ?? [] : words(row.equipment), visibility: 'public', universityIds: [], liaisonIds: [], anonymous: row.anonymous,
  };
}
