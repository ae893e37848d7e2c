import { type DomainError, fail, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import { MandateRepository } from '../infrastructure/mandate.repository.js';
import { NeedRepository } from '../infrastructure/need.repository.js';
import { type actsForClient, needChangedForClient } from '../public/mandate.events.js';
import type { Need, NeedContent } from '../public/need.js';
import type { ForClient } from './act-for-client.js';
import { ChangeNeed } from './change-need.js';

/** An intermediary's needs for its client, in the client's unit of work: they are the client's like its own, with a note of who acted. */
@Injectable()
export class PostForClient {
  constructor(
    private readonly changeNeed: ChangeNeed,
    private readonly needs: NeedRepository,
    private readonly mandates: MandateRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Errors as of `ChangeNeed.post`. */
  async post(acting: ForClient, content: NeedContent, draft: boolean): Promise<Result<Need, DomainError>> {
    const posted = await this.changeNeed.post({ tenantId: acting.clientId, userId: acting.userId }, content, draft);
    if (!posted.ok) return posted;
    const { clientId: companyId, intermediaryId, mandateId, userId: postedBy, userName: postedByName } = acting;
    await this.mandates.addPosting({ needId: posted.value.id, companyId, intermediaryId, mandateId, postedBy, postedByName, postedAt: posted.value.changedAt });
    await this.tell(acting, posted.value, draft ? 'drafted' : 'posted');
    return posted;
  }

  /** Errors as of `ChangeNeed.revise`; `need.not_found` also for what another posted. */
  async revise(
    acting: ForClient, id: string, seen: number | undefined, change: (before: NeedContent) => NeedContent, publish: boolean,
  ): Promise<Result<Need, DomainError>> {
    const before = await this.needs.findForChange(id);
    const posting = (await this.mandates.postings([id])).get(id);
    if (!before || posting?.intermediaryId !== acting.intermediaryId) return fail('need.not_found', 'there is no such need of yours');
    const revised = await this.changeNeed.revise({ tenantId: acting.clientId, userId: acting.userId }, id, seen, change, publish);
    if (!revised.ok || revised.value.version === before.version) return revised;
    await this.tell(acting, revised.value, before.status === revised.value.status ? 'revised' : 'posted');
    return revised;
  }

  private async tell({ clientId, intermediaryId, mandateId, userId, userName }: ForClient, { id, version }: Need, what: (typeof actsForClient)[number]): Promise<void> {
    await this.outbox.publish(needChangedForClient, {
      tenantId: clientId, aggregateId: id, aggregateVersion: version, payload: { needId: id, version, intermediaryId, what },
    });
    await this.audit.record({
      tenantId: clientId, action: `need.${what}_for_client`, entity: 'need', entityId: id, changes: { version, intermediaryId, mandateId },
      personal: { name: userName }, person: userId,
    });
  }
}
