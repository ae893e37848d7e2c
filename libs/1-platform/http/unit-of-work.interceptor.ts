import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.js';
import type { PrincipalRequest } from './access-guard.js';
import { ENDPOINT, type EndpointOptions } from './endpoint.js';
import { IdempotencyKeys } from './idempotency-keys.js';

/**
 * One request of a logged-in caller is one transaction in the caller's tenant. The answer leaves
 * only after the commit; a failure rolls everything back.
 */
@Injectable()
export class UnitOfWorkInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly keys: IdempotencyKeys,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = Reflect.getMetadata(ENDPOINT, execution.getHandler()) as EndpointOptions | undefined;
    const request = execution.switchToHttp().getRequest<PrincipalRequest>();
    const { principal } = request;
    if (!endpoint || !principal || endpoint.unit === 'none') return next.handle();
    return from(this.database.inTenant(principal, () =>
      this.keys.once(request, principal, () => lastValueFrom(next.handle(), { defaultValue: undefined }))));
  }
}
