import { Injectable } from '@nestjs/common';
import { EvenRate } from '../attempts/even-rate.js';
import { networkOf } from '../attempts/network-of.js';
import type { RequestClient } from './request-client.js';

/**
 * No person works so fast, an import by script hardly: what is meant to end is a script that has gone wild. For each process; logins
 * and codes have narrower limits of their own, for all processes together.
 */
export const requestLimits = {
  account: { name: 'requests of an account', attempts: 6_000, perSeconds: 60 },
  /** A whole campus may come from one address. */
  network: { name: 'requests from a network', attempts: 24_000, perSeconds: 60 },
} as const;

/** How often an account, and everybody of one network together, may change something or search. */
@Injectable()
export class RequestRates {
  private readonly accounts = new EvenRate(requestLimits.account);
  private readonly networks = new EvenRate(requestLimits.network);

  /** Counts one. @returns whole seconds to wait; 0 when it may go on */
  take(userId: string, { address }: Pick<RequestClient, 'address'>, now = Date.now()): number {
    return this.accounts.take(userId, now) || this.networks.take(networkOf(address), now);
  }
}
