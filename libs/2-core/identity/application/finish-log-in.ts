import { fail, type DomainError, type Result } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { CredentialReader } from '../infrastructure/credentials.js';
import { type LoginStep, LoginSteps } from '../infrastructure/login-steps.js';
import { GuardAttempts } from './guard-attempts.js';
import { type Opened, type Opening, OpenSession } from './open-session.js';
import { ProveSecondFactor } from './prove-second-factor.js';

export interface FinishLogInCommand extends Opening {
  /** Of the step that the password has opened. */
  readonly stepToken: string | undefined;
  readonly method: 'totp' | 'recovery';
  readonly code: string;
}

/** The second step of a login. Errors `session.step_missing`, `session.wrong_code`, `request.too_many`. */
@Injectable()
export class FinishLogIn {
  constructor(
    private readonly database: Database,
    private readonly steps: LoginSteps,
    private readonly credentials: CredentialReader,
    private readonly guard: GuardAttempts,
    private readonly prove: ProveSecondFactor,
    private readonly openSession: OpenSession,
  ) {}

  async run({ stepToken, method, code, ...opening }: FinishLogInCommand): Promise<Result<Opened, DomainError>> {
    const step = stepToken === undefined ? undefined : await this.database.asSystem(() => this.steps.find(stepToken));
    if (!step || stepToken === undefined) return stepMissing();
    const login = await this.credentials.byUser(step.userId, opening.client);
    if (!login) return stepMissing();
    const known = { device: login.deviceKnown, address: login.addressKnown };
    const proved = await this.guard.run({ kind: 'code', account: step.userId, client: opening.client, known }, async () =>
      (await (method === 'totp' ? this.prove.byTotp(step, code) : this.prove.byRecovery(step, code)) || undefined));
    if (!proved.ok) return proved;
    if (!proved.value) {
      await this.database.asSystem(() => this.steps.fail(stepToken));
      return fail('session.wrong_code', 'The code is wrong, was used before, or is too old.', { path: 'code' });
    }
    return this.open(step, stepToken, method, opening);
  }

  private open(step: LoginStep, token: string, method: 'totp' | 'recovery', opening: Opening): Promise<Result<Opened, DomainError>> {
    return this.database.asSystem(async () => {
      if (!await this.steps.finish(token)) return stepMissing();
      return this.openSession.run(step, [...step.methods, method], opening);
    });
  }
}

function stepMissing(): { readonly ok: false; readonly error: DomainError } {
  return fail('session.step_missing', 'The first step of the login has run out; begin again.');
}
