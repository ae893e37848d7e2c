import { ok, type DomainError, type Result } from '@musubi/kernel';
import { type AttemptLimit, AttemptLimits } from '@musubi/platform/attempts/attempt-limits';
import { networkOf } from '@musubi/platform/attempts/network-of';
import { Injectable } from '@nestjs/common';
import type { LoginClient } from '../domain/login-client.js';
import { tooMany } from './guard-attempts.js';

/** Beside GuardAttempts, for what is no account's secret: links that mails carry, and what somebody asks for again and again. */
@Injectable()
export class CountAttempts {
  constructor(private readonly limits: AttemptLimits) {}

  /**
   * Looks a link up. Only wrong ones count, by network: the right one is free.
   *
   * @param look undefined: there is no such link. Error `request.too_many`, without having looked.
   */
  async guess<T>(limit: AttemptLimit, { address }: LoginClient, look: () => Promise<T | undefined>): Promise<Result<T | undefined, DomainError>> {
    const counted = [{ limit, key: networkOf(address) }];
    const wait = await this.limits.secondsToWait(counted);
    if (wait > 0) return tooMany(wait);
    const found = await look();
    if (found === undefined) await this.limits.count(counted);
    return ok(found);
  }

  /** Counts one more asking of a network. Error `request.too_many`, and then it is not counted. */
  ask(limit: AttemptLimit, { address }: LoginClient): Promise<Result<void, DomainError>> {
    return this.askFor(limit, networkOf(address));
  }

  /** The same for what is asked for: an account, an address that is written to. */
  async askFor(limit: AttemptLimit, key: string): Promise<Result<void, DomainError>> {
    const wait = await this.limits.take([{ limit, key }]);
    return wait > 0 ? tooMany(wait) : ok(undefined);
  }
}
