import { Controller, Res } from '@nestjs/common';
import { Endpoint } from '@musubi/platform/http/endpoint';
import { Health, type HealthReport } from '@musubi/platform/telemetry/health';
import type { Response } from 'express';
import { z } from 'zod';

const part = z.enum(['up', 'down']);
const report = z.object({
  status: z.enum(['ready', 'degraded', 'down']),
  parts: z.object({ database: part, queue: part, search: part, mail: part }),
});

@Controller()
export class HealthController {
  constructor(private readonly health: Health) {}

  @Endpoint({ method: 'GET', path: 'health/live', summary: 'Whether the process runs', access: 'anyone', answer: [200, z.object({ status: z.literal('live') })], unit: 'none' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** Ready means PostgreSQL answers; the rest shows as degraded with 200, so that posting goes on. */
  @Endpoint({ method: 'GET', path: 'health/ready', summary: 'Whether requests can be served', access: 'anyone', answer: [200, report], unit: 'none' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Pick<HealthReport, 'status' | 'parts'>> {
    const { status, parts } = await this.health.report();
    response.status(status === 'down' ? 503 : 200);
    return { status, parts };
  }
}
