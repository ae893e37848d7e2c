import { timingSafeEqual } from 'node:crypto';
import { Controller, Header, Inject, Req } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Endpoint } from '@musubi/platform/http/endpoint';
import { ProblemError } from '@musubi/platform/http/problem-error';
import { isLoopback } from '@musubi/platform/http/loopback';
import { Metrics } from '@musubi/platform/telemetry/metrics';
import type { Request } from 'express';
import { z } from 'zod';

/** Prometheus text: open to loopback, else with the metrics token. */
@Controller()
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Endpoint({ method: 'GET', path: 'metrics', summary: 'Metrics in Prometheus text format', access: 'anyone', answer: [200, z.string()], unit: 'none' })
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async read(@Req() request: Request): Promise<string> {
    if (!isLoopback(request) && !this.hasToken(request)) {
      throw new ProblemError({ code: 'http.not_found', message: 'not found' });
    }
    return this.metrics.registry.metrics();
  }

  private hasToken(request: Request): boolean {
    const token = this.environment.metricsToken;
    const given = /^Bearer (\S+)$/u.exec(request.header('authorization') ?? '')?.[1];
    if (token === undefined || given === undefined) return false;
    const [expected, actual] = [Buffer.from(token), Buffer.from(given)];
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  }
}
