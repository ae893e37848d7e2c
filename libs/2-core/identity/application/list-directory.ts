import { fail, isUuid, ok, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { Directory } from '../infrastructure/directory.js';
import type { Department } from '../public/department.js';
import type { Organisation } from '../public/organisation.js';

/** What everybody may look up. */
@Injectable()
export class ListDirectory {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  /** In a unit of its own: whoever has not logged in yet may ask too. */
  universities(): Promise<readonly Organisation[]> {
    return this.database.asSystem(() => this.directory.universities());
  }

  /** Banks, chambers, cities. */
  intermediaries(): Promise<readonly Organisation[]> {
    return this.directory.intermediaries();
  }

  /** By the university's id or code. Error `organisation.not_found`. */
  async departments(university: string): Promise<Result<readonly Department[], DomainError>> {
    const found = isUuid(university)
      ? (await this.directory.organisations([university.toLowerCase()])).get(university.toLowerCase())
      : await this.directory.organisationByCode(university);
    return found ? ok(await this.directory.departmentsOf(found.id)) : fail('organisation.not_found', 'No such organisation.', { path: 'university' });
  }
}
