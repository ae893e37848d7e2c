import { Global, Module } from '@nestjs/common';
import { newId } from '@musubi/kernel';
import { LoggerModule } from 'nestjs-pino';
import { ClsModule } from 'nestjs-cls';
import type { Request, Response } from 'express';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { clientOf } from '../http/request-client.js';
import { secretValuesOf } from './hidden-values.js';
import { Metrics } from './metrics.js';
import { RequestContext, type RequestStore } from './request-context.js';
import { logOptions } from './log-options.js';

const correlationForm = /^[\w.-]{8,64}$/u;

@Global()
@Module({
  imports: [
    ClsModule.forRoot({
      global: true,
      middleware: {
        mount: true,
        setup: (cls, request: Request, response: Response) => {
          const given = request.header('x-correlation-id');
          const store = cls as unknown as { set(key: keyof RequestStore & string, value: string): void };
          const correlationId = given && correlationForm.test(given) ? given : newId();
          store.set('correlationId', correlationId);
          const { address } = clientOf(request);
          if (address !== '') store.set('clientAddress', address);
          response.setHeader('X-Correlation-Id', correlationId);
        },
      },
    }),
    LoggerModule.forRootAsync({
      inject: [ENVIRONMENT],
      useFactory: (environment: Environment) => ({ pinoHttp: logOptions(environment.logLevel, secretValuesOf(environment)) }),
    }),
  ],
  providers: [RequestContext, Metrics],
  exports: [RequestContext, Metrics],
})
export class TelemetryModule {}
