import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { Directory } from '../infrastructure/directory.js';
import { PeopleReader } from '../infrastructure/people-reader.js';
import type { Organisation } from '../public/organisation.js';
import type { Person } from '../public/person.js';
import type { Identified } from '../domain/identified.js';

export interface ShownSession {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly secondFactorDue: boolean;
}

/** Who is logged in, with their organisation. */
@Injectable()
export class ShowSession {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleReader,
    private readonly directory: Directory,
  ) {}

  /** In the tenant of a session just opened. */
  inTenant({ person, secondFactorDue }: { person: Identified; secondFactorDue: boolean }): Promise<ShownSession> {
    return this.database.inTenant(person, () => this.of(person.userId, secondFactorDue));
  }

  /** In the running unit. Throws Error for a user that does not exist: the session would not have been found. */
  async of(userId: string, secondFactorDue: boolean): Promise<ShownSession> {
    const person = (await this.people.people([userId])).get(userId);
    const organisation = person && (await this.directory.organisations([person.tenantId])).get(person.tenantId);
    if (!person || !organisation) throw new Error('a session without its user or organisation');
    return { person, organisation, secondFactorDue };
  }
}
