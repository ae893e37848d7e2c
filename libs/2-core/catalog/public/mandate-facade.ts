import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { ActForClient } from '../application/act-for-client.js';
import type { Actor } from '../application/actor.js';
import { KeepMandates } from '../application/keep-mandates.js';
import { PostForClient } from '../application/post-for-client.js';
import type { MandateTerm } from '../domain/mandate.js';
import { ClientNeedReader } from '../infrastructure/client-need-reader.js';
import { MandateRepository } from '../infrastructure/mandate.repository.js';
import type { ClientNeed } from './client-need.js';
import type { Mandate, NeedPosting } from './mandate.js';
import type { Need, NeedContent } from './need.js';

/** The door to what intermediaries do for their clients. In the caller's unit of work, unless said otherwise. */
@Injectable()
export class MandateFacade {
  constructor(
    private readonly mandates: KeepMandates,
    private readonly acting: ActForClient,
    private readonly posting: PostForClient,
    private readonly reader: ClientNeedReader,
    private readonly repository: MandateRepository,
  ) {}

  /** In the company's unit. Errors `mandate.*`. */
  give(actor: Actor, intermediaryId: string, term: MandateTerm): Promise<Result<Mandate, DomainError>> {
    return this.mandates.give(actor, intermediaryId, term);
  }

  /** Opens its own units. Errors `mandate.none` and as of posting. */
  async postNeed(actor: { readonly tenantId: string; readonly userId: string }, clientId: string, content: NeedContent): Promise<Result<Need, DomainError>> {
    const done = await this.acting.run(actor, clientId, (acting) => this.posting.post(acting, content, false));
    return done.ok ? done.value : done;
  }

  /** One of the intermediary's own postings, while a mandate of its company holds. */
  clientNeed(intermediaryId: string, needId: string): Promise<ClientNeed | undefined> {
    return this.reader.find(intermediaryId, needId);
  }

  /** As the system: who posted a need, unless the company did itself or the mandate does not hold any more. */
  postingUnderMandate(needId: string): Promise<NeedPosting | undefined> {
    return this.repository.postingUnderMandate(needId);
  }
}
