import { Global, Module } from '@nestjs/common';
import { PrincipalSource } from '@musubi/platform/http/principal';
import { ProblemRegistry } from '@musubi/platform/http/problem-registry';
import { AssignLiaison } from './application/assign-liaison.js';
import { ChangeLocale } from './application/change-locale.js';
import { EndSessions } from './application/end-sessions.js';
import { FindLiaison } from './application/find-liaison.js';
import { GuardAttempts } from './application/guard-attempts.js';
import { ListDirectory } from './application/list-directory.js';
import { LogIn } from './application/log-in.js';
import { OpenSession } from './application/open-session.js';
import { RegisterDepartment } from './application/register-department.js';
import { RegisterOrganisation } from './application/register-organisation.js';
import { RegisterUser } from './application/register-user.js';
import { Registration } from './application/registration.js';
import { SessionLog } from './application/session-log.js';
import { ShowSession } from './application/show-session.js';
import { DirectoryController } from './http/directory.controller.js';
import { SessionController } from './http/session.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { AccountStanding } from './infrastructure/account-standing.js';
import { CredentialReader } from './infrastructure/credentials.js';
import { Directory } from './infrastructure/directory.js';
import { KnownClients } from './infrastructure/known-clients.js';
import { LiaisonReader } from './infrastructure/liaison-reader.js';
import { LoadPrincipal } from './infrastructure/load-principal.js';
import { LoginSteps } from './infrastructure/login-steps.js';
import { PeopleReader } from './infrastructure/people-reader.js';
import { IdentityFacade } from './public/identity-facade.js';
import { identityProblems } from './public/problems.js';

/** Global: the platform's access guard asks its PrincipalSource, and every context asks the facade. */
@Global()
@Module({
  controllers: [SessionController, SessionsController, DirectoryController],
  providers: [
    Directory, PeopleReader, LiaisonReader, AccountStanding, CredentialReader, KnownClients, LoginSteps,
    RegisterOrganisation, RegisterDepartment, RegisterUser, AssignLiaison, Registration,
    FindLiaison, ListDirectory, GuardAttempts, LogIn, OpenSession, SessionLog, EndSessions, ShowSession, ChangeLocale,
    IdentityFacade,
    { provide: PrincipalSource, useClass: LoadPrincipal },
  ],
  exports: [PrincipalSource, IdentityFacade],
})
export class IdentityModule {
  constructor(problems: ProblemRegistry) {
    problems.add(identityProblems);
  }
}
