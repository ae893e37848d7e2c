import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { Injectable } from '@nestjs/common';
import { knownClientDays } from '../domain/lifetimes.js';

/** Removes what has run out: second steps, logins left at a university's page, links for a new password, settled invitations and registrations, places nobody came from any more. */
@Injectable()
@Scheduled({ name: 'identity.forget-logins', everySeconds: 3_600 })
export class ForgetLogins implements ScheduledTask {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.asSystem(async () => {
      await this.database.query('delete from identity.login_step where expires_at < now()');
      await this.database.query('delete from identity.oidc_request where expires_at < now()');
      await this.database.query(`delete from identity.password_reset where expires_at < now() - interval '1 day'`);
      await this.database.query(`delete from identity.invitation where coalesce(accepted_at, revoked_at) < now() - interval '90 days'`);
      await this.database.query(`delete from identity.company_registration where decided_at < now() - interval '90 days' or (verified_at is null and expires_at < now() - interval '1 day')`);
      await this.database.query(`delete from identity.known_client where seen_at < now() - interval '${knownClientDays} days'`);
      await this.database.query(`delete from identity.api_token where least(expires_at, revoked_at) < now() - interval '30 days'`);
    });
  }
}
