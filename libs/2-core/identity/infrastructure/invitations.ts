import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { hashOfToken, newToken } from '@musubi/platform/session/session-token';
import { Injectable } from '@nestjs/common';
import { invitationDays } from '../domain/lifetimes.js';
import type { Invitation, InvitationOrder, OpenInvitation, WrittenInvitation } from '../public/invitation.js';

/** A mail may be written again before one arrives; so many of the newest links hold. */
const mostTokens = 5;

const waits = 'i.accepted_at is null and i.revoked_at is null';
/** Nobody comes into an organisation that is kept out. */
const isOpen = `${waits} and i.expires_at > now() and not exists (select 1 from identity.organisation_closure x where x.tenant_id = i.tenant_id)`;
const columns = 'i.id, i.tenant_id as "tenantId", i.email, i.roles, i.sendings, i.invited_at as "invitedAt", i.expires_at as "expiresAt", i.expires_at <= now() as expired';
const expiry = `now() + make_interval(days => ${invitationDays})`;

/** Who is invited to which organisation. Under the system role, so every statement of an administrator names the tenant. */
@Injectable()
export class Invitations {
  constructor(private readonly database: Database) {}

  /** Undefined when one for this address is open already; one that has run out gives way. */
  async begin({ tenantId, email, name, locale, roles, because }: InvitationOrder): Promise<Invitation | undefined> {
    await this.database.query(
      `update identity.invitation i set revoked_at = now() where i.tenant_id = $1 and i.email = $2 and ${waits} and i.expires_at <= now()`, [tenantId, email]);
    const [begun] = await this.database.query<Invitation>(
      `insert into identity.invitation as i (id, tenant_id, email, name, locale, roles, because, expires_at) values ($1, $2, $3, $4, $5, $6, $7, ${expiry})
       on conflict do nothing returning ${columns}`, [newId(), tenantId, email, name ?? null, locale, roles, because]);
    return begun;
  }

  /** Neither accepted nor revoked, newest first. */
  waiting(tenantId: string): Promise<Invitation[]> {
    return this.database.query<Invitation>(`select ${columns} from identity.invitation i where i.tenant_id = $1 and ${waits} order by i.invited_at desc, i.id`, [tenantId]);
  }

  /** The links sent before are worth nothing any more. */
  async renew(tenantId: string, id: string): Promise<Invitation | undefined> {
    const [renewed] = await this.database.query<Invitation>(
      `update identity.invitation i set token_hashes = '{}', expires_at = ${expiry}, sendings = i.sendings + 1
        where i.tenant_id = $1 and i.id = $2 and ${waits} returning ${columns}`, [tenantId, id]);
    return renewed;
  }

  async revoke(tenantId: string, id: string): Promise<boolean> {
    return (await this.database.query(
      `update identity.invitation i set revoked_at = now() where i.tenant_id = $1 and i.id = $2 and ${waits} returning i.id`, [tenantId, id])).length === 1;
  }

  /** Makes a token for the mail being written; none where the address has an account, which then is told so. Undefined when it is not open any more. */
  async write(id: string): Promise<WrittenInvitation | undefined> {
    const token = newToken();
    const [written] = await this.database.query<Omit<WrittenInvitation, 'token'> & { hasAccount: boolean }>(
      `update identity.invitation i
          set token_hashes = (array_append(i.token_hashes, $2))[greatest(1, cardinality(i.token_hashes) + 2 - ${mostTokens}):]
         from identity.organisation o
        where i.id = $1 and ${isOpen} and o.id = i.tenant_id
       returning i.email, i.name, i.locale, i.because, i.expires_at as "expiresAt", o.name as organisation, o.name_en as "organisationEn",
                 exists (select 1 from identity.login l where l.email = i.email) as "hasAccount"`, [id, hashOfToken(token)]);
    if (!written) return undefined;
    const { hasAccount, ...invitation } = written;
    return { ...invitation, token: hasAccount ? undefined : token };
  }

  async find(token: string): Promise<OpenInvitation | undefined> {
    const [invitation] = await this.database.query<OpenInvitation>(
      `select i.id, i.tenant_id as "tenantId", i.email, i.name, i.roles, o.name as organisation, o.name_en as "organisationEn"
         from identity.invitation i join identity.organisation o on o.id = i.tenant_id
        where i.token_hashes @> array[$1::bytea] and ${isOpen}`, [hashOfToken(token)]);
    return invitation;
  }

  /** True once, and only by a link that still holds: one sent again or revoked meanwhile does not. */
  async use(id: string, token: string): Promise<boolean> {
    return (await this.database.query(
      `update identity.invitation i set accepted_at = now() where i.id = $1 and i.token_hashes @> array[$2::bytea] and ${isOpen} returning i.id`,
      [id, hashOfToken(token)])).length === 1;
  }
}
