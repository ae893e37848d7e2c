import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { FindLiaison } from '../application/find-liaison.js';
import { KeepWorkload } from '../application/keep-workload.js';
import { Registration } from '../application/registration.js';
import { Directory } from '../infrastructure/directory.js';
import { PasswordResets, type WrittenReset } from '../infrastructure/password-resets.js';
import { PeopleReader } from '../infrastructure/people-reader.js';
import type { Department } from './department.js';
import type { LiaisonChoice } from './liaison-choice.js';
import type { Organisation } from './organisation.js';
import type { Person, PersonName } from './person.js';
import type {
  AssignLiaisonCommand, RegisterDepartmentCommand, RegisterOrganisationCommand, RegisterUserCommand,
} from './registration.js';

/**
 * The one door to organisations and people. Every method runs in the caller's unit of work, as the
 * application or the system role; what row-level security hides is absent, never an error.
 */
@Injectable()
export class IdentityFacade {
  constructor(
    private readonly directory: Directory,
    private readonly reader: PeopleReader,
    private readonly liaisons: FindLiaison,
    private readonly registration: Registration,
    private readonly resets: PasswordResets,
    private readonly workload: KeepWorkload,
  ) {}

  async organisation(id: string): Promise<Organisation | undefined> {
    return (await this.directory.organisations([id])).get(id);
  }

  /** Unknown ids are absent from the map. */
  organisations(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
    return this.directory.organisations(ids);
  }

  /** Upper and lower case are the same. */
  organisationByCode(code: string): Promise<Organisation | undefined> {
    return this.directory.organisationByCode(code);
  }

  /** Undefined also for what is no corporate number. */
  organisationByCorporateNumber(corporateNumber: string): Promise<Organisation | undefined> {
    return this.directory.organisationByCorporateNumber(corporateNumber);
  }

  /** Universities, then colleges, by name. */
  universities(): Promise<readonly Organisation[]> {
    return this.directory.universities();
  }

  async department(id: string): Promise<Department | undefined> {
    return (await this.directory.departments([id])).get(id);
  }

  departments(ids: readonly string[]): Promise<ReadonlyMap<string, Department>> {
    return this.directory.departments(ids);
  }

  departmentByCode(tenantId: string, code: string): Promise<Department | undefined> {
    return this.directory.departmentByCode(tenantId, code);
  }

  /** In the order registered. */
  departmentsOf(tenantId: string): Promise<readonly Department[]> {
    return this.directory.departmentsOf(tenantId);
  }

  /** Of the caller's own organisation; the system sees everybody. Accounts that may no longer act are included. */
  async person(userId: string): Promise<Person | undefined> {
    return (await this.reader.people([userId])).get(userId);
  }

  people(userIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    return this.reader.people(userIds);
  }

  /** Names of the caller's own people and of every organisation's liaisons. */
  names(userIds: readonly string[]): Promise<ReadonlyMap<string, PersonName>> {
    return this.reader.names(userIds);
  }

  /** The liaisons of any university, by name. */
  liaisonNames(tenantId: string): Promise<readonly PersonName[]> {
    return this.reader.listed(tenantId);
  }

  /** Active users of the caller's organisation with a role, by name. */
  peopleWithRole(tenantId: string, role: Person['roles'][number]): Promise<readonly Person[]> {
    return this.reader.withRole(tenantId, role);
  }

  admins(tenantId: string): Promise<readonly Person[]> {
    return this.reader.withRole(tenantId, 'admin');
  }

  /** Logins are unique in the whole platform, people are visible in their own organisation. */
  personByEmail(email: string): Promise<Person | undefined> {
    return this.reader.byEmail(email);
  }

  /**
   * Who owns what comes to a department on a day (`YYYY-MM-DD`): its liaison, the deputy when absent, else a liaison
   * of the field, else headquarters. Undefined only when the university has no liaison at all.
   */
  async liaisonFor(tenantId: string, departmentId: string, onDate: string): Promise<LiaisonChoice | undefined> {
    return (await this.liaisons.of(tenantId, [departmentId], onDate)).get(departmentId);
  }

  liaisonsOf(tenantId: string, departmentIds: readonly string[], onDate: string): Promise<ReadonlyMap<string, LiaisonChoice>> {
    return this.liaisons.of(tenantId, departmentIds, onDate);
  }

  /** In the tenant: how many new matches each of them is given in a week, Monday to Sunday in Tokyo. Everybody asked for is in the map. */
  weeklyMatches(tenantId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return this.workload.of(tenantId, userIds);
  }

  /** As the system, which alone makes tenants. Errors `organisation.*`, `corporate_number.*`. */
  registerOrganisation(command: RegisterOrganisationCommand): Promise<Result<Organisation, DomainError>> {
    return this.registration.organisation(command);
  }

  /** In the tenant. Error `department.already_registered`. */
  registerDepartment(command: RegisterDepartmentCommand): Promise<Result<Department, DomainError>> {
    return this.registration.department(command);
  }

  /** In the tenant. Errors `user.*`, `organisation.not_found`. */
  registerUser(command: RegisterUserCommand): Promise<Result<Person, DomainError>> {
    return this.registration.user(command);
  }

  /**
   * As the system, by whoever writes the mail of a `password_reset.requested`: makes the link's token, which is kept
   * nowhere else and may only go into that mail. Undefined when the request has run out or the account may not act.
   */
  writePasswordReset(resetId: string): Promise<WrittenReset | undefined> {
    return this.resets.write(resetId);
  }

  /** In the tenant; replaces what was said of this liaison before. */
  assignLiaison(command: AssignLiaisonCommand): Promise<void> {
    return this.registration.liaison(command);
  }
}
