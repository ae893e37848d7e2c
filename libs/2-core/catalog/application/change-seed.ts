import { IdentityFacade } from '@musubi/identity';
import { type DomainError, fail, newId, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { EventDefinition } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { canonical } from '../domain/canonical.js';
import { seedErrors } from '../domain/seed-errors.js';
import { seedLifecycle } from '../domain/offer-lifecycle.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import { seedPublished, seedRevised, seedWithdrawn } from '../public/seed.events.js';
import type { Seed, SeedContent } from '../public/seed.js';
import type { Actor } from './actor.js';
import { contentError } from './content-error.js';

type SeedEvent = EventDefinition<{ seedId: string; version: number }>;

/** Every change of a seed: state, version, event and audit row in the running transaction. */
@Injectable()
export class ChangeSeed {
  constructor(
    private readonly repository: SeedRepository,
    private readonly identity: IdentityFacade,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes at once unless it is to stay a draft. Errors `content.invalid`, `seed.department_unknown`. */
  async publish(actor: Actor, content: SeedContent, draft: boolean): Promise<Result<Seed, DomainError>> {
    const problem = await this.problemOf(actor, content);
    if (problem) return problem;
    const now = new Date();
    const seed: Seed = {
      ...content, id: newId(), universityId: actor.tenantId, externalId: null, detailLevel: null, version: 1,
      status: draft ? 'draft' : 'published', publishedAt: draft ? null : now, changedAt: now,
    };
    await this.repository.insert([seed], actor.userId);
    await this.tell(seed, draft ? 'seed.drafted' : 'seed.published', draft ? undefined : seedPublished);
    return ok(seed);
  }

  /**
   * A new version; nothing happens when nothing changed. Errors `seed.not_found`, `seed.stale_version`,
   * `seed.illegal_transition`, `content.invalid`.
   */
  async revise(
    actor: Actor, id: string, seen: number | undefined, change: (before: SeedContent) => SeedContent, publish: boolean,
  ): Promise<Result<Seed, DomainError>> {
    const found = await this.forChange(actor, id, seen);
    if (!found.ok) return found;
    const before = found.value;
    if (before.status === 'withdrawn') return fail('seed.illegal_transition', 'a withdrawn seed cannot be changed');
    const content = change(before);
    const publishing = publish && before.status === 'draft';
    const after: Seed = { ...before, ...content };
    if (!publishing && canonical(after) === canonical(before)) return ok(before);
    const problem = await this.problemOf(actor, content);
    if (problem) return problem;
    const now = new Date();
    const seed: Seed = {
      ...after, version: before.version + 1, changedAt: now,
      ...(publishing && { status: 'published' as const, publishedAt: now }),
    };
    await this.repository.update(seed, actor.userId);
    const event = seed.status === 'draft' ? undefined : publishing ? seedPublished : seedRevised;
    await this.tell(seed, publishing ? 'seed.published' : 'seed.revised', event);
    return ok(seed);
  }

  /** Errors `seed.not_found`, `seed.stale_version`, `seed.illegal_transition`. */
  async withdraw(actor: Actor, id: string, seen: number | undefined): Promise<Result<Seed, DomainError>> {
    const found = await this.forChange(actor, id, seen);
    if (!found.ok) return found;
    const status = seedLifecycle.next(found.value.status, 'withdraw');
    if (!status.ok) return status;
    const seed: Seed = { ...found.value, status: status.value, version: found.value.version + 1, changedAt: new Date() };
    await this.repository.update(seed, actor.userId);
    await this.tell(seed, 'seed.withdrawn', found.value.status === 'draft' ? undefined : seedWithdrawn);
    return ok(seed);
  }

  private async forChange(actor: Actor, id: string, seen: number | undefined): Promise<Result<Seed, DomainError>> {
    const seed = await this.repository.findForChange(id);
    const isTheirs = seed?.universityId === actor.tenantId && (!actor.onlyOwn || seed.researcherUserId === actor.userId);
    if (!seed || !isTheirs) return fail('seed.not_found', 'there is no such seed of yours');
    if (seen !== undefined && seen !== seed.version) {
      return fail('seed.stale_version', `you saw version ${seen}, the seed is at ${seed.version}; nothing was changed`);
    }
    return ok(seed);
  }

  private async problemOf(actor: Actor, content: SeedContent): Promise<Result<never, DomainError> | undefined> {
    const errors = seedErrors(content);
    if (errors.length > 0) return contentError(errors);
    const department = await this.identity.department(content.departmentId);
    return department?.tenantId === actor.tenantId
      ? undefined : fail('seed.department_unknown', 'your university has no such department', { path: 'departmentId' });
  }

  private async tell(seed: Seed, action: string, event: SeedEvent | undefined): Promise<void> {
    const { id, universityId, version, status } = seed;
    if (event) {
      await this.outbox.publish(event, { tenantId: universityId, aggregateId: id, aggregateVersion: version, payload: { seedId: id, version } });
    }
    await this.audit.record({ tenantId: universityId, action, entity: 'seed', entityId: id, changes: { version, status } });
  }
}
