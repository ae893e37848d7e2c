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
import { needCompanyRevealed, needPosted, needRevised, needWithdrawn } from '../public/need.events.js';
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
  async post(actor: Actor, wanted: NeedContent, draft: boolean): Promise<Result<Need, DomainError>> {
    const checked = await this.checked(wanted);
    if (!checked.ok) return checked;
    const content = checked.value;
    const now = new Date();
    const need: Need = {
      ...content, id: newId(), companyId: actor.tenantId, externalId: null, revealedTo: [], version: 1,
      status: draft ? 'draft' : 'published', publishedAt: draft ? null : now, changedAt: now,
    };
    await Promise.all([this.repository.insert([need], actor.userId), this.tell(need, draft ? 'need.drafted' : 'need.posted', draft ? undefined : needPosted)]);
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
    if (!publishing && canonical({ ...before, ...content }) === canonical(before)) return ok(before);
    const checked = await this.checked(content);
    if (!checked.ok) return checked;
    const after: Need = { ...before, ...checked.value };
    if (!publishing && canonical(after) === canonical(before)) return ok(before);
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

  /**
   * The company of an anonymous need agrees to be named to one university, for good. Errors `need.not_found`,
   * `need.not_anonymous`, `need.university_unknown`.
   */
  async reveal(actor: Actor, id: string, universityId: string): Promise<Result<Need, DomainError>> {
    const found = await this.forChange(actor, id, undefined);
    if (!found.ok) return found;
    const need = found.value;
    if (!need.anonymous) return fail('need.not_anonymous', 'the company of this need is named already');
    const asked = need.visibility === 'public' || need.universityIds.includes(universityId);
    if (!asked || !(await this.universities([universityId])).has(universityId)) {
      return fail('need.university_unknown', 'the need is not shown to a university with this id', { path: 'universityId' });
    }
    if (!await this.repository.reveal(need, universityId, actor.userId)) return ok(need);
    await this.outbox.publish(needCompanyRevealed, {
      tenantId: need.companyId, aggregateId: id, aggregateVersion: need.version, payload: { needId: id, universityId },
    });
    await this.audit.record({ tenantId: need.companyId, action: 'need.company_revealed', entity: 'need', entityId: id, changes: { universityId } });
    return ok({ ...need, revealedTo: [...need.revealedTo, universityId] });
  }

  private async forChange(actor: Actor, id: string, seen: number | undefined): Promise<Result<Need, DomainError>> {
    const need = await this.repository.findForChange(id);
    if (need?.companyId !== actor.tenantId) return fail('need.not_found', 'there is no such need of yours');
    if (seen !== undefined && seen !== need.version) {
      return fail('need.stale_version', `you saw version ${seen}, the need is at ${need.version}; nothing was changed`);
    }
    return ok(need);
  }

  /** The content with the universities of the named persons, each once; or all that is wrong with it. */
  private async checked(content: NeedContent): Promise<Result<NeedContent, DomainError>> {
    const errors = needErrors(content);
    if (errors.length > 0) return contentError(errors);
    const named = await this.identity.names(content.liaisonIds);
    const stranger = content.liaisonIds.find((id) => !named.has(id));
    if (stranger !== undefined) return fail('need.liaison_unknown', `no liaison has the id ${stranger}`, { path: 'liaisons' });
    const universityIds = content.visibility === 'liaisons' ? [...named.values()].map(({ tenantId }) => tenantId) : content.universityIds;
    const known = await this.universities(universityIds);
    const unknown = universityIds.find((id) => !known.has(id));
    if (unknown !== undefined) return fail('need.university_unknown', `no university has the id ${unknown}`, { path: 'universities' });
    return ok({ ...content, universityIds: sorted(universityIds), liaisonIds: sorted(content.liaisonIds) });
  }

  private async universities(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const known = await this.identity.organisations(ids);
    return new Set([...known.values()].filter(({ kind }) => kind === 'university' || kind === 'college').map(({ id }) => id));
  }

  private async tell(need: Need, action: string, event: NeedEvent | undefined): Promise<void> {
    const { id, companyId, version, status } = need;
    await Promise.all([
      event && this.outbox.publish(event, { tenantId: companyId, aggregateId: id, aggregateVersion: version, payload: { needId: id, version } }),
      this.audit.record({ tenantId: companyId, action, entity: 'need', entityId: id, changes: { version, status } }),
    ]);
  }
}

function sorted(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort();
}
