import { Endpoint } from '@musubi/platform/http/endpoint';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { ReadStatus } from '../application/read-status.js';

const statusAnswer = z.object({
  status: z.enum(['ready', 'degraded', 'down']),
  delayed: z.object({ matching: z.boolean(), mail: z.boolean(), search: z.boolean() }),
  oldestSeconds: z.number().int(),
});

@Controller()
export class StatusController {
  constructor(private readonly readStatus: ReadStatus) {}

  @Endpoint({ method: 'GET', path: 'status', summary: 'What is delayed at the moment', access: 'member', answer: [200, statusAnswer], unit: 'none' })
  read(): Promise<z.infer<typeof statusAnswer>> {
    return this.readStatus.run();
  }
}
