import { IdentityFacade } from '@musubi/identity';
import { type DomainError, fail, ok, type Result, systemClock, todayInTokyo } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import { type MandateTerm, meetInTime, termError } from '../domain/mandate.js';
import { MandateRepository } from '../infrastructure/mandate.repository.js';
import { mandateChanged } from '../public/mandate.events.js';
import type { Mandate } from '../public/mandate.js';
import type { Actor } from './actor.js';

/** A company says which intermediaries may act for it, from when until when. In the company's unit of work. */
@Injectable()
export class KeepMandates {
  constructor(
    private readonly mandates: MandateRepository,
    private readonly identity: IdentityFacade,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  given({ tenantId }: Actor): Promise<Mandate[]> {
    return this.mandates.of({ companyId: tenantId });
  }

  /** By the intermediary; what is over it does not see any more. */
  async held({ tenantId }: Actor): Promise<Mandate[]> {
    return (await this.mandates.of({ intermediaryId: tenantId })).filter(({ state }) => state !== 'over');
  }

  /** Errors `mandate.intermediary_unknown`, `mandate.reversed`, `mandate.over_already`, `mandate.given_already`. */
  async give({ tenantId, userId }: Actor, intermediaryId: string, { validFrom, validUntil }: MandateTerm): Promise<Result<Mandate, DomainError>> {
    if ((await this.identity.organisation(intermediaryId))?.kind !== 'intermediary') {
      return fail('mandate.intermediary_unknown', 'no intermediary has this id', { path: 'intermediaryId' });
    }
    const fits = termError({ validFrom, validUntil }, todayInTokyo(systemClock));
    if (!fits.ok) return fits;
    await this.mandates.lockAll(tenantId);
    const others = (await this.mandates.of({ companyId: tenantId })).filter((one) => one.intermediaryId === intermediaryId && one.state !== 'over');
    if (others.some((one) => meetInTime(one, { validFrom, validUntil }))) return fail('mandate.given_already', 'there is a mandate for this time already', { path: 'validFrom' });
    const mandate = await this.mandates.add({ companyId: tenantId, intermediaryId, validFrom, validUntil, givenBy: userId });
    await this.tell(mandate, 'given', { intermediaryId, validFrom, validUntil });
    return ok(mandate);
  }

  /** At once; what was posted stays the company's, and the intermediary sees nothing of it any more. Error `mandate.not_found`. */
  async end(actor: Actor & { readonly userId: string }, id: string): Promise<Result<void, DomainError>> {
    await this.mandates.lockAll(actor.tenantId);
    const mandate = (await this.mandates.of({ companyId: actor.tenantId })).find((one) => one.id === id);
    if (!mandate || mandate.state === 'over') return fail('mandate.not_found', 'your company has no such mandate, or it is over');
    await this.mandates.end(id, actor.userId);
    await this.tell(mandate, 'ended', { intermediaryId: mandate.intermediaryId });
    return ok(undefined);
  }

  private async tell({ id, companyId, intermediaryId }: Mandate, what: 'given' | 'ended', changes: Record<string, unknown>): Promise<void> {
    await this.outbox.publish(mandateChanged, {
      tenantId: companyId, aggregateId: id, aggregateVersion: what === 'given' ? 1 : 2, payload: { mandateId: id, intermediaryId, what },
    });
    await this.audit.record({ tenantId: companyId, action: `mandate.${what}`, entity: 'mandate', entityId: id, changes });
  }
}
