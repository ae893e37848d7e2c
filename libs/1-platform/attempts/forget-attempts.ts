import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Scheduled, type ScheduledTask } from '../events/scheduler.js';

/** Removes counters that owe nothing any more. */
@Injectable()
@Scheduled({ name: 'platform.forget-attempts', everySeconds: 900 })
export class ForgetAttempts implements ScheduledTask {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.queryAsSystem('delete from platform.attempt_limit where owed_until < now()');
  }
}
