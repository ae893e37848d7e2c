import { IdentityFacade } from '@musubi/identity';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { MandateRepository } from '../infrastructure/mandate.repository.js';

/** A person of an intermediary, at work for one of its clients. */
export interface ForClient {
  readonly clientId: string;
  readonly mandateId: string;
  readonly intermediaryId: string;
  readonly userId: string;
  readonly userName: string;
}

/**
 * The one way into a client's tenant. The mandate is asked for as the intermediary, whom row-level security shows only what
 * holds, and once more in the client's unit, where it cannot be ended before the work is done.
 */
@Injectable()
export class ActForClient {
  constructor(
    private readonly database: Database,
    private readonly mandates: MandateRepository,
    private readonly identity: IdentityFacade,
  ) {}

  /** Opens its own units of work. @param work in the client's; what it throws undoes it. Error `mandate.none`. */
  async run<T>(actor: { readonly tenantId: string; readonly userId: string }, clientId: string, work: (acting: ForClient) => Promise<T>): Promise<Result<T, DomainError>> {
    const { tenantId: intermediaryId, userId } = actor;
    const userName = await this.database.inTenant(actor, async () => {
      if (!await this.mandates.inForce(clientId, intermediaryId)) return undefined;
      return (await this.identity.names([userId])).get(userId)?.name ?? '';
    });
    if (userName === undefined) return none();
    return this.database.inTenant({ tenantId: clientId, userId }, async () => {
      const mandate = await this.mandates.keepInForce(clientId, intermediaryId);
      return mandate ? ok(await work({ clientId, mandateId: mandate.id, intermediaryId, userId, userName })) : none();
    });
  }
}

function none(): { readonly ok: false; readonly error: DomainError } {
  return fail('mandate.none', 'no mandate of this company holds today', { path: 'clientId' });
}
