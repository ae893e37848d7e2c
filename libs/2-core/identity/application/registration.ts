import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { Department } from '../public/department.js';
import type { Organisation } from '../public/organisation.js';
import type { Person } from '../public/person.js';
import type {
  AssignLiaisonCommand, RegisterDepartmentCommand, RegisterOrganisationCommand, RegisterUserCommand,
} from '../public/registration.js';
import { AssignLiaison } from './assign-liaison.js';
import { RegisterDepartment } from './register-department.js';
import { RegisterOrganisation } from './register-organisation.js';
import { RegisterUser } from './register-user.js';

/** The use cases that make the directory grow, under one name for the facade. */
@Injectable()
export class Registration {
  constructor(
    private readonly registerOrganisation: RegisterOrganisation,
    private readonly registerDepartment: RegisterDepartment,
    private readonly registerUser: RegisterUser,
    private readonly assignLiaison: AssignLiaison,
  ) {}

  organisation(command: RegisterOrganisationCommand): Promise<Result<Organisation, DomainError>> {
    return this.registerOrganisation.run(command);
  }

  department(command: RegisterDepartmentCommand): Promise<Result<Department, DomainError>> {
    return this.registerDepartment.run(command);
  }

  user(command: RegisterUserCommand): Promise<Result<Person, DomainError>> {
    return this.registerUser.run(command);
  }

  liaison(command: AssignLiaisonCommand): Promise<void> {
    return this.assignLiaison.run(command);
  }
}
