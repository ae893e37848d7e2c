import { createHash } from 'node:crypto';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';

/** The same as the sessions' own; looking must not count as using, or an open page would never grow idle. */
const idleMinutes = 120;

/** Which of the sessions behind open streams have ended. */
@Injectable()
export class LiveSessions {
  constructor(private readonly database: Database) {}

  async ended(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    const byHash = new Map(tokens.map((token) => [createHash('sha256').update(token).digest('hex'), token]));
    const open = await this.database.asSystem(() => this.database.query<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from platform.session
        where token_hash = any(select decode(unnest($1::text[]), 'hex')) and revoked_at is null and expires_at > now()
          and seen_at > now() - make_interval(mins => $2)`, [[...byHash.keys()], idleMinutes]));
    for (const { hash } of open) byHash.delete(hash);
    return new Set(byHash.values());
  }
}
