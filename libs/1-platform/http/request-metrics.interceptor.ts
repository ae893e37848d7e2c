import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { finalize, type Observable } from 'rxjs';
import { Metrics } from '../telemetry/metrics.js';
import { ENDPOINT, type EndpointOptions } from './endpoint.js';

/** Times each request by its declared route, never by its raw path (ids would make endless series). */
@Injectable()
export class RequestMetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = Reflect.getMetadata(ENDPOINT, execution.getHandler()) as EndpointOptions | undefined;
    const { method } = execution.switchToHttp().getRequest<Request>();
    const response = execution.switchToHttp().getResponse<Response>();
    const start = performance.now();
    return next.handle().pipe(finalize(() => this.metrics.requests.observe(
      { method, route: endpoint?.path ?? 'unknown', status: response.statusCode }, (performance.now() - start) / 1_000)));
  }
}
