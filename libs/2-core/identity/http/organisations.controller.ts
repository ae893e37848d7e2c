import { Controller } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { type Page, pageOf, toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import { OverseeAccounts } from '../application/oversee-accounts.js';
import { OverseeOrganisations } from '../application/oversee-organisations.js';
import {
  type ChangeAccountBody, changeAccountBody, type ChangeOrganisationBody, changeOrganisationBody, nameKey, type OrganisationsQuery, organisationsQuery, organisationView,
  type OrganisationView, readNameKey, toOrganisationView,
} from './organisations.dto.js';
import { type PeopleAnswer, peopleAnswer, type PersonAnswer, personAnswer, toPersonAnswer } from './people.dto.js';

const operators = ['operator'];

/** The platform's operator: who is let in. Other tenants' rows are the system's to change, so that each route opens its unit of work. */
@Tag('organisations')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OverseeOrganisations,
    private readonly accounts: OverseeAccounts,
  ) {}

  @Endpoint({ method: 'GET', path: '', summary: 'Every organisation by name, with its kind and whether it is let in', access: operators, unit: 'none', query: organisationsQuery, answer: [200, pageOf(organisationView)] })
  async list(@ValidQuery() { q, cursor, limit }: OrganisationsQuery): Promise<Page<OrganisationView>> {
    const page = toPage(await this.organisations.list(q, readNameKey(cursor), limit + 1), limit, nameKey);
    return { ...page, items: page.items.map(toOrganisationView) };
  }

  @Endpoint({ method: 'PATCH', path: ':id', summary: 'Close an organisation\'s access or open it again; holds at the next request of its people', access: operators, unit: 'none', body: changeOrganisationBody, answer: [200, organisationView] })
  async change(@Caller() caller: Principal, @PathId('id') id: string, @ValidBody() body: ChangeOrganisationBody): Promise<OrganisationView> {
    return toOrganisationView(unwrap(await this.organisations.change(caller, id, body)));
  }

  @Endpoint({ method: 'GET', path: ':id/accounts', summary: 'Its administrators; all its accounts while it has none who can act', access: operators, unit: 'none', answer: [200, peopleAnswer] })
  async listAccounts(@PathId('id') id: string): Promise<PeopleAnswer> {
    return { items: (await this.accounts.list(id)).map(toPersonAnswer) };
  }

  @Endpoint({ method: 'PATCH', path: ':id/accounts/:userId', summary: 'Close or open one of these accounts', access: operators, unit: 'none', body: changeAccountBody, answer: [200, personAnswer] })
  async changeAccount(@Caller() caller: Principal, @PathId('id') id: string, @PathId('userId') userId: string, @ValidBody() body: ChangeAccountBody): Promise<PersonAnswer> {
    return toPersonAnswer(unwrap(await this.accounts.change(caller, id, userId, body)));
  }

  @Endpoint({ method: 'POST', path: ':id/accounts/:userId/reset-second-factor', summary: 'For an administrator who is locked out: the next login is by password alone', access: operators, unit: 'none', answer: [204, null] })
  async resetSecondFactor(@Caller() caller: Principal, @PathId('id') id: string, @PathId('userId') userId: string): Promise<void> {
    unwrap(await this.accounts.resetSecondFactor(caller, id, userId));
  }
}
