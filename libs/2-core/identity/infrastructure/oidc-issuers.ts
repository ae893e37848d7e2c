import { Database } from '@musubi/platform/database/database';
import { KeyRing } from '@musubi/platform/secrets/key-ring';
import { purposeOf } from '@musubi/platform/secrets/sealed-column';
import { Injectable } from '@nestjs/common';
import type { OidcIssuer } from '../domain/oidc-issuer.js';
import { oidcSecret } from './sealed-columns.js';

export interface KeptIssuer extends OidcIssuer {
  readonly tenantId: string;
  /** Sealed, see `secretOf`. */
  readonly clientSecret: string;
}

export interface OidcUniversity {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
}

const columns = 'tenant_id as "tenantId", issuer, client_id as "clientId", client_secret as "clientSecret", accepts_mfa as "acceptsMfa", enabled';

/** The universities' issuers. Under the system role: nobody is logged in when they are asked. */
@Injectable()
export class OidcIssuers {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
  ) {}

  async of(tenantId: string): Promise<KeptIssuer | undefined> {
    const [kept] = await this.database.queryAsSystem<KeptIssuer>(`select ${columns} from identity.oidc_issuer where tenant_id = $1`, [tenantId]);
    return kept;
  }

  /** Those whose people can log in with it. */
  universities(): Promise<OidcUniversity[]> {
    return this.database.queryAsSystem<OidcUniversity>(
      `select o.id, o.name, o.name_en as "nameEn" from identity.oidc_issuer i join identity.organisation o on o.id = i.tenant_id
        where i.enabled order by o.name, o.id`);
  }

  /** @throws SealBroken when its key is gone */
  secretOf({ tenantId, clientSecret }: KeptIssuer): string {
    return this.ring.open(clientSecret, purposeOf(oidcSecret, tenantId));
  }

  async save(tenantId: string, { issuer, clientId, acceptsMfa, enabled }: OidcIssuer, secret: string): Promise<void> {
    await this.database.queryAsSystem(
      `insert into identity.oidc_issuer (tenant_id, issuer, client_id, client_secret, accepts_mfa, enabled) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id) do update set issuer = excluded.issuer, client_id = excluded.client_id, client_secret = excluded.client_secret,
         accepts_mfa = excluded.accepts_mfa, enabled = excluded.enabled`,
      [tenantId, issuer, clientId, this.ring.seal(secret, purposeOf(oidcSecret, tenantId)), acceptsMfa, enabled]);
  }

  /** False when there was none. */
  async remove(tenantId: string): Promise<boolean> {
    return (await this.database.queryAsSystem('delete from identity.oidc_issuer where tenant_id = $1 returning tenant_id', [tenantId])).length === 1;
  }
}
