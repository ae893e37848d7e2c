import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ApiToken, NewApiToken } from '../domain/api-token.js';
import type { Identified } from '../domain/identified.js';
import type { LoginClient } from '../domain/login-client.js';
import { ApiTokens } from '../infrastructure/api-tokens.js';
import { ConfirmPassword } from './confirm-password.js';

const mostTokens = 20;

/** A person's API tokens. What one may do is the person's roles at each call, cut to what the token was made for. */
@Injectable()
export class KeepApiTokens {
  constructor(
    private readonly database: Database,
    private readonly tokens: ApiTokens,
    private readonly confirmPassword: ConfirmPassword,
    private readonly audit: AuditLog,
  ) {}

  list({ userId }: Identified): Promise<readonly ApiToken[]> {
    return this.database.asSystem(() => this.tokens.of(userId));
  }

  /** Errors `user.password_wrong`, `request.too_many`, `api_token.too_many`. */
  async make(person: Identified, wanted: NewApiToken, password: string, client: LoginClient): Promise<Result<{ row: ApiToken; text: string }, DomainError>> {
    const owner = await this.confirmPassword.run(person, password, client);
    if (!owner.ok) return owner;
    return this.database.asSystem(async () => {
      if (await this.tokens.countLive(person.userId) >= mostTokens) return fail('api_token.too_many', `A person has at most ${mostTokens} tokens.`);
      const made = await this.tokens.make(person, wanted);
      await this.record(person, 'api_token.made', made.row.id, { scopes: wanted.scopes, days: wanted.days });
      return ok(made);
    });
  }

  /** Error `api_token.not_found`. */
  revoke(person: Identified, id: string): Promise<Result<void, DomainError>> {
    return this.database.asSystem(async () => {
      if (!await this.tokens.revoke(person.userId, id)) return fail('api_token.not_found', 'You have no such token.');
      await this.record(person, 'api_token.revoked', id);
      return ok(undefined);
    });
  }

  private record({ tenantId }: Identified, action: string, entityId: string, changes: Record<string, unknown> = {}): Promise<void> {
    return this.audit.record({ tenantId, action, entity: 'api_token', entityId, changes });
  }
}
