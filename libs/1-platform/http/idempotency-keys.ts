import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '../database/database.js';
import type { Principal } from './principal.js';
import { ProblemError, ValidationError } from './problem-error.js';

const maxKeyLength = 200;

interface StoredAnswer {
  route: string;
  body_hash: string;
  answer: unknown;
}

/**
 * `Idempotency-Key` on a POST: one effect and the same answer for 24 hours. The key is claimed in
 * the request's own transaction, so a second call waits for the first and then reads its answer.
 */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly database: Database) {}

  async once(request: Request, principal: Principal, work: () => Promise<unknown>): Promise<unknown> {
    const key = request.method === 'POST' ? request.header('idempotency-key') : undefined;
    if (key === undefined) return work();
    if (key.length === 0 || key.length > maxKeyLength) {
      throw new ValidationError([{ path: 'header.Idempotency-Key', code: 'request.too_long', message: `1 to ${maxKeyLength} characters` }]);
    }
    const route = `${request.method} ${request.originalUrl}`;
    const bodyHash = createHash('sha256').update(JSON.stringify(request.body ?? null)).digest('hex');
    const id = [principal.tenantId, principal.userId, key];
    const claimed = await this.database.query(
      `insert into platform.idempotency_key as k (tenant_id, user_id, key, route, body_hash) values ($1, $2, $3, $4, $5)
       on conflict (tenant_id, user_id, key) do update set route = excluded.route, body_hash = excluded.body_hash,
         answer = null, created_at = clock_timestamp() where k.created_at < now() - interval '24 hours'
       returning key`, [...id, route, bodyHash]);
    if (claimed.length === 0) return this.replay(id, route, bodyHash);
    const answer = await work();
    await this.database.query(
      'update platform.idempotency_key set answer = $4 where tenant_id = $1 and user_id = $2 and key = $3',
      [...id, JSON.stringify(answer ?? null)]);
    return answer;
  }

  private async replay(id: readonly string[], route: string, bodyHash: string): Promise<unknown> {
    const [stored] = await this.database.query<StoredAnswer>(
      'select route, body_hash, answer from platform.idempotency_key where tenant_id = $1 and user_id = $2 and key = $3', id);
    if (stored?.route === route && stored.body_hash === bodyHash) return stored.answer ?? undefined;
    throw new ProblemError({ code: 'idempotency.key_reused', message: 'this Idempotency-Key was used for another request' });
  }
}
