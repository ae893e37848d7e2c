import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AttemptLimits, type Counted } from '@musubi/platform/attempts/attempt-limits';
import { networkOf } from '@musubi/platform/attempts/network-of';
import { Slots } from '@musubi/platform/attempts/slots';
import { Injectable } from '@nestjs/common';
import { guessLimits, type GuessKind } from '../domain/guess-limits.js';
import type { LoginClient } from '../domain/login-client.js';

/** Whose secret is tried, and from where. */
export interface Guess {
  readonly kind: GuessKind;
  /** The account as it was typed, whether there is one or not. */
  readonly account: string;
  readonly client: LoginClient;
  readonly known: { readonly device: boolean; readonly address: boolean };
}

const mostWaiting = 500;

/**
 * Counts wrong guesses so that strangers run out of tries and the owner does not: whoever comes from a browser or address
 * with an earlier good login has a count of their own and is not held up by what others try. Only failures count, so the
 * right secret is free. Guesses of one place at one account wait for each other, or many at once would all be the first.
 */
@Injectable()
export class GuardAttempts {
  private readonly turns = new Slots(1, mostWaiting);

  constructor(private readonly limits: AttemptLimits) {}

  /** @param check undefined: the secret was wrong. Error `request.too_many`, without having asked. */
  run<T>(guess: Guess, check: () => Promise<T | undefined>): Promise<Result<T | undefined, DomainError>> {
    const counted = countedFor(guess);
    return this.turns.run(`${guess.kind} ${counted[0].key}`, async () => {
      const wait = await this.limits.secondsToWait(counted);
      if (wait > 0) return tooMany(wait);
      const right = await check();
      if (right === undefined) await this.limits.count(counted);
      else await this.limits.forgive(counted.slice(0, 1));
      return ok(right);
    });
  }
}

/** Error `request.too_many`; the answer says when to come again. */
export function tooMany(retryAfterSeconds: number): { readonly ok: false; readonly error: DomainError } {
  return fail('request.too_many', 'Too many attempts.', { params: { retryAfterSeconds } });
}

function countedFor({ kind, account, client, known }: Guess): [Counted, ...Counted[]] {
  const limits = guessLimits[kind];
  const network = networkOf(client.address);
  if (known.device) return [{ limit: limits.own, key: `${account} on ${client.deviceToken ?? ''}` }];
  const pair = { limit: limits.own, key: `${account} from ${network}` };
  if (known.address) return [pair];
  return [pair, { limit: limits.account, key: account }, { limit: limits.network, key: network }];
}
