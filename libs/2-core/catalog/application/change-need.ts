import { IdentityFacade } from '@musubi/identity';
import { type DomainError, fail, newId, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { EventDefinition } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { canonical } from '../domain/canonical.js';
import { needErrors } from '../domain/need-errors.js';
import { needLifecycle } from '../domain/offer-lifecycle.js';
import { NeedRepository } from '../infrastructure/need.repository.js';
import { needPosted, needRevised, needWithdrawn } from '../public/need.events.js';
import type { Need, NeedContent } from '../public/need.js';
import type { Actor } from './actor.js';
import { contentError } from './content-error.js';

type NeedEvent = EventDefinition<{ needId: string; version: number }>;

/** Every change of a need: state, version, event and audit row in the running transaction. */
@Injectable()
export class ChangeNeed {
  constructor(
    private readonly repository: NeedRepository,
    private readonly identity: IdentityFacade,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes at once unless it is to stay a draft. Errors `content.invalid`, `need.university_unknown`. */
  async post(actor: Actor, content: NeedContent, draft: boolean): Promise<Result<Need, DomainError>> {
    const problem = await this.problemOf(content);
    if (problem) return problem;
    const now = new Date();
    const need: Need = {
      ...content, id: newId(), companyId: actor.tenantId, externalId: null, version: 1,
      status: draft ? 'draft' : 'published', publishedAt: draft ? null : now, changedAt: now,
    };
    await this.repository.insert([need], actor.userId);
    await this.tell(need, draft ? 'need.drafted' : 'need.posted', draft ? undefined : needPosted);
    return ok(need);
  }

  /**
   * A new version; nothing happens when nothing changed. Errors `need.not_found`, `need.stale_version`,
   * `need.illegal_transition`, `content.invalid`.
   */
  async revise(
    actor: Actor, id: string, seen: number | undefined, change: (before: NeedContent) => NeedContent, publish: boolean,
  ): Promise<Result<Need, DomainError>> {
    const found = await this.forChange(actor, id, seen);
    if (!found.ok) return found;
    const before = found.value;
    if (before.status === 'withdrawn') return fail('need.illegal_transition', 'a withdrawn need cannot be changed');
    const content = change(before);
    const publishing = publish && before.status === 'draft';
    const after: Need = { ...before, ...content };
    if (!publishing && canonical(after) === canonical(before)) return ok(before);
    const problem = await this.problemOf(content);
    if (problem) return problem;
    const now = new Date();
    const need: Need = {
      ...after, version: before.version + 1, changedAt: now,
      ...(publishing && { status: 'published' as const, publishedAt: now }),
    };
    await this.repository.update(need, actor.userId);
    const event = need.status === 'draft' ? undefined : publishing ? needPosted : needRevised;
    await this.tell(need, publishing ? 'need.posted' : 'need.revised', event);
    return ok(need);
  }

  /** Errors `need.not_found`, `need.stale_version`, `need.illegal_transition`. */
  async withdraw(actor: Actor, id: string, seen: number | undefined): Promise<Result<Need, DomainError>> {
    const found = await this.forChange(actor, id, seen);
    if (!found.ok) return found;
    const status = needLifecycle.next(found.value.status, 'withdraw');
    if (!status.ok) return status;
    const need: Need = { ...found.value, status: status.value, version: found.value.version + 1, changedAt: new Date() };
    await this.repository.update(need, actor.userId);
    await this.tell(need, 'need.withdrawn', found.value.status === 'draft' ? undefined : needWithdrawn);
    return ok(need);
  }

  private async forChange(actor: Actor, id: string, seen: number | undefined): Promise<Result<Need, DomainError>> {
    const need = await this.repository.findForChange(id);
    if (need?.companyId !== actor.tenantId) return fail('need.not_found', 'there is no such need of yours');
    if (seen !== undefined && seen !== need.version) {
      return fail('need.stale_version', `you saw version ${seen}, the need is at ${need.version}; nothing was changed`);
    }
    return ok(need);
  }

  private async problemOf(content: NeedContent): Promise<Result<never, DomainError> | undefined> {
    const errors = needErrors(content);
    if (errors.length > 0) return contentError(errors);
    const known = await this.identity.organisations(content.universityIds);
    const unknown = content.universityIds.find((id) => (known.get(id)?.kind ?? 'company') === 'company');
    return unknown === undefined ? undefined : fail('need.university_unknown', `no university has the id ${unknown}`, { path: 'universities' });
  }

  private async tell(need: Need, action: string, event: NeedEvent | undefined): Promise<void> {
    const { id, companyId, version, status } = need;
    if (event) {
      await this.outbox.publish(event, { tenantId: companyId, aggregateId: id, aggregateVersion: version, payload: { needId: id, version } });
    }
    await this.audit.record({ tenantId: companyId, action, entity: 'need', entityId: id, changes: { version, status } });
  }
}
