import { systemClock } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { Injectable } from '@nestjs/common';
import { LearningRepository } from '../infrastructure/learning.repository.js';
import { learningRequested } from '../public/match.events.js';

/** Between two and five in Japan hardly anybody waits for a match. */
const [fromHour, toHour] = [2, 5];
const nightMs = (toHour - fromHour) * 3_600_000;

/** Once a night, every university that decided something since it last learnt. */
@Injectable()
@Scheduled({ name: 'matching.learn', everySeconds: 3_600 })
export class LearnNightly implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly learning: LearningRepository,
    private readonly outbox: Outbox,
  ) {}

  async run(now = systemClock.now()): Promise<void> {
    const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', hourCycle: 'h23' }).format(now));
    if (hour < fromHour || hour >= toHour) return;
    await this.database.asSystem(async () => {
      const universityIds = await this.learning.askAgain(new Date(now.getTime() - nightMs), now);
      await this.outbox.publishAll(learningRequested, universityIds.map((universityId) => ({
        tenantId: universityId, aggregateId: universityId, aggregateVersion: 1, payload: { universityId },
      })));
    });
  }
}
