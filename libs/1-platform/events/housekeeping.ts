import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Scheduled, type ScheduledTask } from './scheduler.js';

/** Removes what has served its time: answered keys after a day, ended sessions, settled events after 30 days. */
@Injectable()
@Scheduled({ name: 'platform.housekeeping', everySeconds: 3_600 })
export class Housekeeping implements ScheduledTask {
  constructor(private readonly database: Database) {}

  async run(): Promise<void> {
    await this.database.asSystem(async () => {
      await this.database.query(`delete from platform.idempotency_key where created_at < now() - interval '24 hours'`);
      await this.database.query(`delete from platform.session where expires_at < now() - interval '1 day' or revoked_at < now() - interval '1 day'`);
      await this.database.query(
        `with settled as (
           delete from platform.outbox o where o.published_at < now() - interval '30 days'
              and not exists (select 1 from platform.delivery d where d.event_id = o.id) returning o.id)
         delete from platform.inbox i using settled s where i.event_id = s.id`);
    });
  }
}
