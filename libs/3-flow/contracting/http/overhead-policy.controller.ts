import { type Clock, plainDate, todayInTokyo } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Inject } from '@nestjs/common';
import { CLOCK } from '../application/clock.js';
import { ShowOverheadPolicy } from '../application/show-overhead-policy.js';
import { type OverheadPolicyAnswer, overheadPolicyAnswer, type OverheadPolicyQuery, overheadPolicyQuery } from './engagement.dto.js';
import { toOverheadPolicyAnswer } from './overhead-policy-mapper.js';

/** The university's own rules, for the form that prices a contract. */
@Tag('contracting')
@Controller()
export class OverheadPolicyController {
  constructor(
    private readonly showOverheadPolicy: ShowOverheadPolicy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint({
    method: 'GET', path: 'overhead-policy', summary: 'The overhead rules in force on a date (today unless given)',
    access: ['liaison', 'researcher', 'admin', 'contract_officer', 'auditor'], query: overheadPolicyQuery, answer: [200, overheadPolicyAnswer],
  })
  async show(@ValidQuery() query: OverheadPolicyQuery, @Caller() caller: Principal): Promise<OverheadPolicyAnswer> {
    const date = query.date === undefined ? todayInTokyo(this.clock) : plainDate(query.date);
    return toOverheadPolicyAnswer(unwrap(await this.showOverheadPolicy.run(caller.tenantId, date)), date);
  }
}
