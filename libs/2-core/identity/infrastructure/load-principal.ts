import { Database } from '@musubi/platform/database/database';
import { type Principal, PrincipalSource } from '@musubi/platform/http/principal';
import { Injectable } from '@nestjs/common';
import { PeopleReader } from './people-reader.js';

/** Answers the access guard. Read at every request, so that a closed account or a taken role holds at once. */
@Injectable()
export class LoadPrincipal extends PrincipalSource {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
  ) {
    super();
  }

  async load(userId: string): Promise<Principal | undefined> {
    const person = await this.database.asSystem(() => this.people.active(userId));
    return person && { userId: person.id, tenantId: person.tenantId, roles: person.roles, locale: person.locale };
  }
}
