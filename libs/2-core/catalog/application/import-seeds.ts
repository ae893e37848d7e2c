import { IdentityFacade } from '@musubi/identity';
import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { homeDepartment } from '../domain/home-department.js';
import { importChange } from '../domain/import-change.js';
import { seedErrors } from '../domain/seed-errors.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import { seedPublished, seedRevised } from '../public/seed.events.js';
import type { Seed, SeedContent } from '../public/seed.js';
import type { Actor } from './actor.js';
import { asProblems, type ImportReport, withdrawnProblem } from './import-report.js';
import { type ImportProblem, type NumberedRow, parseRows, type SeedImportRow, seedImportRow } from './import-row.js';
import { line, paragraphs, words } from './tidy-content.js';
import { UnassignedDepartment } from './unassigned-department.js';

/** Stands in the content until the row is known to be imported: a refused file must not make a department. */
const notAssigned = '';

/** Publishes a file's seeds in one transaction: identity is university and external id; all or nothing. */
@Injectable()
export class ImportSeeds {
  constructor(
    private readonly repository: SeedRepository,
    private readonly identity: IdentityFacade,
    private readonly unassigned: UnassignedDepartment,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async import(actor: Actor, input: readonly NumberedRow[]): Promise<ImportReport> {
    const { rows, problems } = parseRows(seedImportRow, input);
    const researchers = new Map((await this.identity.peopleWithRole(actor.tenantId, 'researcher')).map((person) => [person.name, person.id]));
    const departments = await this.identity.departmentsOf(actor.tenantId);
    const known = await this.repository.ofExternalIds(actor.tenantId, rows.map(({ row }) => row.externalId));
    const now = new Date();
    const added: Seed[] = [];
    const changed: Seed[] = [];
    for (const { line: at, row } of rows) {
      const before = known.get(row.externalId);
      const home = homeDepartment(departments, row.department, before?.departmentId, row.fieldCodes);
      if (home === 'unknown') {
        problems.push({ line: at, externalId: row.externalId, field: 'department', code: 'import.department_unknown', message: `there is no department ${row.department}` });
      }
      const content = contentOf(row, before, typeof home === 'string' ? notAssigned : home.id, researchers);
      problems.push(...asProblems(at, row.externalId, seedErrors(content)));
      const change = importChange(before, content);
      if (change === 'withdrawn') problems.push(withdrawnProblem(at, row.externalId));
      if (!before) {
        added.push({ ...content, id: newId(), universityId: actor.tenantId, externalId: row.externalId, detailLevel: null, version: 1, status: 'published', publishedAt: now, changedAt: now });
      } else if (change === 'changed') {
        changed.push({ ...before, ...content, version: before.version + 1, status: 'published', publishedAt: before.publishedAt ?? now, changedAt: now });
      }
    }
    if (problems.length > 0) return { ok: false, problems: inOrder(problems) };
    await this.store(actor, await this.assigned(actor, added), changed);
    return { ok: true, added: added.length, changed: changed.length, unchanged: rows.length - added.length - changed.length };
  }

  private async assigned(actor: Actor, added: readonly Seed[]): Promise<readonly Seed[]> {
    if (added.every(({ departmentId }) => departmentId !== notAssigned)) return added;
    const departmentId = await this.unassigned.of(actor.tenantId);
    return added.map((seed) => (seed.departmentId === notAssigned ? { ...seed, departmentId } : seed));
  }

  private async store(actor: Actor, added: readonly Seed[], changed: readonly Seed[]): Promise<void> {
    await this.repository.insert(added, actor.userId);
    for (const seed of changed) await this.repository.update(seed, actor.userId);
    const publication = (seed: Seed) => ({
      tenantId: seed.universityId, aggregateId: seed.id, aggregateVersion: seed.version, payload: { seedId: seed.id, version: seed.version },
    });
    await this.outbox.publishAll(seedPublished, added.map(publication));
    await this.outbox.publishAll(seedRevised, changed.map(publication));
    await this.audit.recordAll([...added, ...changed].map((seed) => ({
      tenantId: seed.universityId, action: 'seed.imported', entity: 'seed', entityId: seed.id,
      changes: { version: seed.version, externalId: seed.externalId },
    })));
  }
}

function contentOf(row: SeedImportRow, before: SeedContent | undefined, departmentId: string, researchers: ReadonlyMap<string, string>): SeedContent {
  const researcherName = line(row.researcher);
  return {
    titleJa: line(row.title_ja), titleEn: line(row.title_en), bodyJa: paragraphs(row.body_ja), bodyEn: paragraphs(row.body_en),
    keywords: words(row.keywords), fieldCodes: words(row.fieldCodes), trl: row.trl ?? null, region: line(row.region), kind: row.kind,
    cost: row.cost === undefined ? before?.cost ?? null : row.cost && { min: row.cost.min ?? null, max: row.cost.max ?? null },
    equipment: row.equipment === undefined ? before?.equipment ?? [] : words(row.equipment),
    availability: row.availability === undefined ? before?.availability ?? null : row.availability,
    departmentId, researcherUserId: researcherName === null ? null : researchers.get(researcherName) ?? null, researcherName,
    visibility: row.confidentiality,
  };
}

function inOrder(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((a, b) => a.line - b.line);
}
