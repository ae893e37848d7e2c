import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';

/** Somebody at an issuer: the subject alone says nothing, and a mail address least of all. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

export interface OidcLink extends Subject {
  readonly linkedAt: Date;
}

/** Whose account is whose at the university. Under the system role. */
@Injectable()
export class OidcLinks {
  constructor(private readonly database: Database) {}

  async userOf(tenantId: string, { issuer, subject }: Subject): Promise<string | undefined> {
    const [link] = await this.database.queryAsSystem<{ userId: string }>(
      'select user_id as "userId" from identity.oidc_link where tenant_id = $1 and issuer = $2 and subject = $3', [tenantId, issuer, subject]);
    return link?.userId;
  }

  async of(userId: string): Promise<OidcLink | undefined> {
    const [link] = await this.database.queryAsSystem<OidcLink>('select issuer, subject, linked_at as "linkedAt" from identity.oidc_link where user_id = $1', [userId]);
    return link;
  }

  /** In place of an earlier one of the same person. False when it is somebody else's. */
  async link({ userId, tenantId }: Identified, { issuer, subject }: Subject): Promise<boolean> {
    const linked = await this.database.queryAsSystem(
      `with free as (select 1 where not exists (
         select 1 from identity.oidc_link where tenant_id = $2 and issuer = $3 and subject = $4 and user_id <> $1))
       insert into identity.oidc_link (user_id, tenant_id, issuer, subject) select $1, $2, $3, $4 from free
       on conflict (user_id) do update set issuer = excluded.issuer, subject = excluded.subject, linked_at = now() returning user_id`,
      [userId, tenantId, issuer, subject]);
    return linked.length === 1;
  }

  /** @returns what it was, or undefined when there was none */
  async remove(userId: string): Promise<Subject | undefined> {
    const [removed] = await this.database.queryAsSystem<Subject>('delete from identity.oidc_link where user_id = $1 returning issuer, subject', [userId]);
    return removed;
  }
}
