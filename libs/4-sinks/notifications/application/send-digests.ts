import { systemClock } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { isWorkingDay } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { digestDay, digestEventId } from '../domain/digest-day.js';
import { defaultPreferences, type MailPreferences, mailWayOf } from '../domain/mail-preferences.js';
import { MailPreferenceRepository } from '../infrastructure/mail-preference.repository.js';
import { type DigestReader, UndigestedNotifications } from '../infrastructure/undigested-notifications.js';
import { Notify } from './notify.js';
import { WriteDigest } from './write-digest.js';

/**
 * Asks, at each reader's time of a working day, for the mail with what has waited for it. Digest, mail request and the mark on what
 * is in it are one transaction, and a person has one digest a day: any number of workers may run it, and die at any point.
 */
@Injectable()
@Scheduled({ name: 'notifications.send-digests', everySeconds: 60 })
export class SendDigests implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly preferences: MailPreferenceRepository,
    private readonly undigested: UndigestedNotifications,
    private readonly write: WriteDigest,
    private readonly notify: Notify,
  ) {}

  run(): Promise<void> {
    return this.at(systemClock.now());
  }

  async at(now: Date): Promise<void> {
    const { readers, chosen } = await this.database.asSystem(async () => {
      const waiting = await this.undigested.readers();
      return { readers: waiting, chosen: await this.preferences.ofAll(waiting.map(({ userId }) => userId)) };
    });
    for (const reader of readers) await this.toReader(reader, chosen.get(reader.userId) ?? defaultPreferences, now);
  }

  private async toReader(reader: DigestReader, preferences: MailPreferences, now: Date): Promise<void> {
    const day = digestDay(now, preferences.digestAt, isWorkingDay);
    if (day === undefined) return;
    const waiting = await this.database.asSystem(() => this.undigested.of(reader.userId));
    // Who wants no mail any more gets none of what was kept for one either.
    const wanted = waiting.filter(({ told }) => mailWayOf(told.kind, preferences) !== 'none');
    const facts = await this.write.run(reader, day, wanted);
    await this.database.asSystem(async () => {
      const ids = waiting.map(({ id }) => id);
      if (!facts) return this.undigested.settle(ids, undefined);
      const [digest] = await this.notify.tell(digestEventId(day), [{ ...reader, link: '/inbox', told: { kind: 'matches.digest', facts } }]);
      // Of today there was one already: what has come since is tomorrow's.
      if (digest) await this.undigested.settle(ids, digest.id);
    });
  }
}
