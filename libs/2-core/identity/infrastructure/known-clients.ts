import { createHash } from 'node:crypto';
import { Database } from '@musubi/platform/database/database';
import { hashOfToken, newToken } from '@musubi/platform/session/session-token';
import { Injectable } from '@nestjs/common';
import { knownClientDays } from '../domain/lifetimes.js';
import type { LoginClient } from '../domain/login-client.js';

/** A script that keeps no cookies is a new browser at each login. */
const mostPlaces = 50;

/**
 * Remembers from which browsers and addresses each account had a good login. Whoever comes from there is not held up
 * when strangers try passwords on the account. Under the system role.
 */
@Injectable()
export class KnownClients {
  constructor(private readonly database: Database) {}

  /** @returns a new device token for the cookie; the old one is worth nothing any more, for none of the browser's accounts */
  async remember(person: { userId: string; tenantId: string }, client: LoginClient): Promise<string> {
    const token = newToken();
    if (client.deviceToken !== undefined) {
      await this.database.query('update identity.known_client set mark = $2 where mark = $1', [hashOfToken(client.deviceToken), hashOfToken(token)]);
    }
    await this.database.query(
      `insert into identity.known_client (user_id, mark, tenant_id) select $1, mark, $2 from unnest($3::bytea[]) mark
       on conflict (user_id, mark) do update set seen_at = now()`,
      [person.userId, person.tenantId, [hashOfToken(token), markOfAddress(client.address)]]);
    await this.database.query(
      `delete from identity.known_client where user_id = $1 and mark in (
         select mark from identity.known_client where user_id = $1 order by seen_at desc, mark offset ${mostPlaces})`, [person.userId]);
    return token;
  }

  /** After a changed password nobody but the changer is known. */
  async forget(userId: string): Promise<void> {
    await this.database.query('delete from identity.known_client where user_id = $1', [userId]);
  }
}

/** SQL: is that mark known for that account? */
export function isKnownClient(userId: string, mark: `$${number}`): string {
  return `exists (select 1 from identity.known_client c where c.user_id = ${userId} and c.mark = ${mark} and c.seen_at > now() - interval '${knownClientDays} days')`;
}

/** The two marks of a client, device first; the device's is null without a cookie. */
export function marksOf(client: LoginClient): [device: Buffer | null, address: Buffer] {
  return [client.deviceToken === undefined ? null : hashOfToken(client.deviceToken), markOfAddress(client.address)];
}

function markOfAddress(address: string): Buffer {
  return createHash('sha256').update(`address ${address}`).digest();
}
