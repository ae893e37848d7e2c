import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { PrincipalRequest } from './access-guard.js';
import { ProblemError } from './problem-error.js';
import { clientOf } from './request-client.js';
import { RequestRates } from './request-rates.js';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/** Holds back who changes or searches too fast. After the access guard: who has no session is counted where they try to get one. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(private readonly rates: RequestRates) {}

  canActivate(execution: ExecutionContext): boolean {
    const request = execution.switchToHttp().getRequest<PrincipalRequest>();
    const { principal } = request;
    if (!principal || (reading.includes(request.method) && request.query['q'] === undefined)) return true;
    const wait = this.rates.take(principal.userId, clientOf(request));
    if (wait > 0) throw new ProblemError({ code: 'request.too_many', message: 'too many requests', params: { retryAfterSeconds: wait } });
    return true;
  }
}
