import { Global, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AttemptLimits } from '../attempts/attempt-limits.js';
import { ForgetAttempts } from '../attempts/forget-attempts.js';
import { SessionStore } from '../session/session-store.js';
import { Abilities } from './abilities.js';
import { AccessGuard } from './access-guard.js';
import { CsrfCheck } from './csrf-check.js';
import { IdempotencyKeys } from './idempotency-keys.js';
import { OriginCheck } from './origin-check.js';
import { ProblemFilter } from './problem-filter.js';
import { ProblemRegistry } from './problem-registry.js';
import { RateGuard } from './rate-guard.js';
import { RequestMetricsInterceptor } from './request-metrics.interceptor.js';
import { RequestRates } from './request-rates.js';
import { ShownFieldsInterceptor } from './shown-fields.interceptor.js';
import { UnitOfWorkInterceptor } from './unit-of-work.interceptor.js';

@Global()
@Module({
  providers: [
    SessionStore,
    AttemptLimits,
    ForgetAttempts,
    ProblemRegistry,
    Abilities,
    IdempotencyKeys,
    RequestRates,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: RateGuard },
    { provide: APP_INTERCEPTOR, useClass: RequestMetricsInterceptor },
    { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ShownFieldsInterceptor },
  ],
  exports: [SessionStore, AttemptLimits, ProblemRegistry, IdempotencyKeys, Abilities],
})
export class HttpModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(OriginCheck, CsrfCheck).forRoutes('{*path}');
  }
}
