import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { KeepWorkload } from '../application/keep-workload.js';
import { toWorkloadAnswer, type WorkloadAnswer, workloadAnswer, type WorkloadBody, workloadBody } from './workload.dto.js';

/** How many new matches a university's liaisons are given in a week. */
@Tag('people')
@Controller()
export class WorkloadController {
  constructor(private readonly keep: KeepWorkload) {}

  @Endpoint({ method: 'GET', path: 'organisation/workload', summary: 'New matches that each liaison is given in a week', access: ['admin', 'auditor'], answer: [200, workloadAnswer] })
  async show(@Caller() { tenantId }: Principal): Promise<WorkloadAnswer> {
    return toWorkloadAnswer(await this.keep.show(tenantId));
  }

  @Endpoint({
    method: 'PATCH', path: 'organisation/workload', summary: 'Change that for the university or for some liaisons; what waits is given out within a minute',
    access: ['admin'], body: workloadBody, answer: [200, workloadAnswer],
  })
  async change(@Caller() { tenantId }: Principal, @ValidBody() body: WorkloadBody): Promise<WorkloadAnswer> {
    return toWorkloadAnswer(unwrap(await this.keep.change(tenantId, body)));
  }
}
