import type { INestApplication } from '@nestjs/common';

/** Probes and metrics stand where their readers look for them; all else is under /api/v1. */
export function prefixRoutes(api: INestApplication): void {
  api.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
}
