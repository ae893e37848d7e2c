import { Controller, Req } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import type { Request } from 'express';
import { DecideRegistration } from '../application/decide-registration.js';
import { RequestRegistration } from '../application/request-registration.js';
import { VerifyRegistration } from '../application/verify-registration.js';
import { type TokenBody, tokenBody } from './invitation.dto.js';
import { loginClientOf } from './login-cookies.js';
import {
  type RegisterCompanyBody, registerCompanyBody, type RegistrationsAnswer, registrationsAnswer, type RejectBody, rejectBody, toRegistrationAnswer,
} from './registration.dto.js';

/** Who of these decides about which registration is `domain/registration-reviewer.ts`. */
const deciders = ['operator', 'company_admin', 'admin'];

/** Companies that register themselves. A registration is nobody's yet, so that each route opens the system's unit of work. */
@Tag('registration')
@Controller()
export class RegistrationController {
  constructor(
    private readonly request: RequestRegistration,
    private readonly verifyRegistration: VerifyRegistration,
    private readonly decide: DecideRegistration,
  ) {}

  @Endpoint({
    method: 'POST', path: 'registrations', summary: 'Ask to let a company in; the answer is the same for every address and company', access: 'anyone', unit: 'none',
    body: registerCompanyBody, answer: [202, null],
  })
  async register(@ValidBody() body: RegisterCompanyBody, @Req() request: Request): Promise<void> {
    unwrap(await this.request.run(body, loginClientOf(request)));
  }

  @Endpoint({ method: 'POST', path: 'registrations/verify', summary: 'Prove the address by the link of the mail', access: 'anyone', unit: 'none', body: tokenBody, answer: [204, null] })
  async verify(@ValidBody() { token }: TokenBody, @Req() request: Request): Promise<void> {
    unwrap(await this.verifyRegistration.run(token, loginClientOf(request)));
  }

  @Endpoint({ method: 'GET', path: 'registrations', summary: 'Registrations that wait for my decision', access: deciders, unit: 'none', answer: [200, registrationsAnswer] })
  async list(@Caller() caller: Principal): Promise<RegistrationsAnswer> {
    return { items: (await this.decide.list(caller)).map(toRegistrationAnswer) };
  }

  @Endpoint({ method: 'POST', path: 'registrations/:id/approve', summary: 'Let the company in and invite the person', access: deciders, unit: 'none', answer: [204, null] })
  async approve(@Caller() caller: Principal, @PathId('id') id: string): Promise<void> {
    unwrap(await this.decide.approve(caller, id));
  }

  @Endpoint({ method: 'POST', path: 'registrations/:id/reject', summary: 'Do not, and say why in a mail', access: deciders, unit: 'none', body: rejectBody, answer: [204, null] })
  async reject(@Caller() caller: Principal, @PathId('id') id: string, @ValidBody() { reason }: RejectBody): Promise<void> {
    unwrap(await this.decide.reject(caller, id, reason));
  }
}
