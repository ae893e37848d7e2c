import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { KeepSecurityPolicy } from '../application/keep-security-policy.js';
import { ManagePeople } from '../application/manage-people.js';
import {
  type ChangePersonBody, changePersonBody, type PeopleAnswer, peopleAnswer, type PersonAnswer, personAnswer, type PolicyBody, policyBody, toPersonAnswer,
} from './people.dto.js';

const administrators = ['admin', 'company_admin'];

/** What an administrator decides about the organisation's accounts. */
@Tag('people')
@Controller()
export class PeopleController {
  constructor(
    private readonly people: ManagePeople,
    private readonly policy: KeepSecurityPolicy,
  ) {}

  @Endpoint({ method: 'GET', path: 'people', summary: 'The organisation\'s accounts', access: ['admin', 'company_admin', 'auditor'], unit: 'none', answer: [200, peopleAnswer] })
  async list(@Caller() caller: Principal): Promise<PeopleAnswer> {
    return { items: (await this.people.list(caller)).map(toPersonAnswer) };
  }

  @Endpoint({
    method: 'PATCH', path: 'people/:id', summary: 'Close or open an account, or change its roles; holds at the person\'s next request', access: administrators, unit: 'none',
    body: changePersonBody, answer: [200, personAnswer],
  })
  async change(@Caller() caller: Principal, @PathId('id') id: string, @ValidBody() body: ChangePersonBody): Promise<PersonAnswer> {
    return toPersonAnswer(unwrap(await this.people.change(caller, id, body)));
  }

  @Endpoint({
    method: 'POST', path: 'people/:id/reset-second-factor', summary: 'For who has lost it: the next login is by password alone', access: administrators, unit: 'none', answer: [204, null],
  })
  async resetSecondFactor(@Caller() caller: Principal, @PathId('id') id: string): Promise<void> {
    unwrap(await this.people.resetSecondFactor(caller, id));
  }

  @Endpoint({ method: 'GET', path: 'organisation/security', summary: 'Whom the organisation obliges to have a second factor', access: ['admin', 'company_admin', 'auditor'], answer: [200, policyBody] })
  async showPolicy(@Caller() caller: Principal): Promise<PolicyBody> {
    return { secondFactorFor: await this.policy.show(caller.tenantId) };
  }

  @Endpoint({ method: 'PATCH', path: 'organisation/security', summary: 'Change that; holds at everybody\'s next request', access: administrators, body: policyBody, answer: [200, policyBody] })
  async changePolicy(@Caller() caller: Principal, @ValidBody() { secondFactorFor }: PolicyBody): Promise<PolicyBody> {
    await this.policy.change(caller.tenantId, secondFactorFor);
    return { secondFactorFor };
  }
}
