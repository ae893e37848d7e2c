import { Database } from '@musubi/platform/database/database';
import { PrincipalSource, type ResolvedCaller, type TokenCaller } from '@musubi/platform/http/principal';
import { isOpenSession } from '@musubi/platform/session/open-session-condition';
import { hashOfToken } from '@musubi/platform/session/session-token';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Inject, Injectable } from '@nestjs/common';
import { demandsSecondFactor, secondFactorNeed } from '../domain/second-factor-need.js';
import { type Standing, standingColumns } from './account-standing.js';
import { isLiveToken } from './api-tokens.js';
import { mayAct } from './may-act.js';

interface Found extends Standing {
  readonly sessionId: string;
  readonly methods: readonly string[];
}

// The use is written once a minute: a row written at each request would be the busiest of all.
const callerOfToken = `
  with live as (
    select id, user_id, methods from platform.session where token_hash = $1 and ${isOpenSession('$2')}),
  used as (
    update platform.session set seen_at = now()
     where $3 and token_hash = $1 and seen_at < now() - interval '1 minute' and exists (select 1 from live))
  select live.id as "sessionId", live.methods, ${standingColumns}
    from live join identity.user_account a on a.id = live.user_id and ${mayAct}`;

const callerOfApiToken = `
  with live as (select id, user_id, scopes from identity.api_token where token_hash = $1 and ${isLiveToken}),
  used as (
    update identity.api_token t set used_at = now()
      from live where t.id = live.id and (t.used_at is null or t.used_at < now() - interval '1 hour'))
  select live.scopes, ${standingColumns} from live join identity.user_account a on a.id = live.user_id and ${mayAct}`;

const callersOfHashes = `
  select encode(s.token_hash, 'hex') as hash, s.methods, ${standingColumns}
    from platform.session s join identity.user_account a on a.id = s.user_id and ${mayAct}
   where s.token_hash = any ($1::bytea[]) and ${isOpenSession('$2')}`;

/**
 * Answers the access guard in one statement. Read at every request, so that an ended session, a closed account or organisation,
 * or a taken role holds at once.
 */
@Injectable()
export class LoadPrincipal extends PrincipalSource {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    super();
  }

  async resolve(token: string, inUse: boolean): Promise<ResolvedCaller | undefined> {
    const [found] = await this.database.queryAsSystem<Found>(
      callerOfToken, [hashOfToken(token), this.environment.sessionIdleMinutes, inUse]);
    if (!found) return undefined;
    const need = secondFactorNeed(found);
    if (need === 'verify') return undefined;
    const { userId, tenantId, roles, locale, sessionId: id, methods } = found;
    return { principal: { userId, tenantId, roles, locale }, session: { id, methods, secondFactorDue: need === 'enrol' } };
  }

  /** Made in a session that had proved everything, it needs no second factor of its own; a person who owes one is not let in. */
  async resolveToken(token: string): Promise<TokenCaller | undefined> {
    const [found] = await this.database.queryAsSystem<Standing & { scopes: string[] }>(callerOfApiToken, [hashOfToken(token)]);
    if (!found) return undefined;
    const { userId, tenantId, roles, locale, scopes, rule, enrolled } = found;
    return { principal: { userId, tenantId, roles, locale }, scopes, secondFactorDue: !enrolled && demandsSecondFactor(rule, roles) };
  }

  async ended(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    const byHash = new Map(tokens.map((token) => [hashOfToken(token).toString('hex'), token]));
    const found = await this.database.queryAsSystem<Standing & { hash: string; methods: string[] }>(
      callersOfHashes, [[...byHash.keys()].map((hash) => Buffer.from(hash, 'hex')), this.environment.sessionIdleMinutes]);
    for (const one of found) if (secondFactorNeed(one) === 'none') byHash.delete(one.hash);
    return new Set(byHash.values());
  }
}
