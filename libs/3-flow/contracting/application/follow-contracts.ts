import { addDays, type Clock, type PlainDate, todayInTokyo } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Outbox } from '@musubi/platform/events/outbox';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { Inject, Injectable } from '@nestjs/common';
import { contractFollowUp, type FollowUpFact } from '../domain/contract-follow-up.js';
import { type ReminderFact, reminderFacts } from '../domain/reminders/reminder-facts.js';
import { type ContractToFollow, FollowUpRepository, type FollowUpWindow } from '../infrastructure/follow-up.repository.js';
import { contractEnding, instalmentDueSoon, instalmentOverdue } from '../public/contract.events.js';
import { ReminderDaysRepository } from '../infrastructure/reminders/reminder-days.repository.js';
import { instalmentReminder } from '../public/progress.events.js';
import { CLOCK } from './clock.js';

const batch = 200;

/**
 * Announces instalments that come due or are late and contracts that end, each exactly once per key: the key is
 * inserted first, in the transaction that holds the event. Any number of workers may run it, and a run that is
 * cut off goes on at the next: a batch is a transaction of its own, and universities do not wait for each other.
 */
@Injectable()
@Scheduled({ name: 'contracting.follow', everySeconds: 60 })
export class FollowContracts implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly contracts: FollowUpRepository,
    private readonly reminders: ReminderDaysRepository,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const today = todayInTokyo(this.clock);
    for (const tenantId of await this.database.asSystem(() => this.contracts.universities())) {
      let after: string | undefined;
      do after = await this.followBatch(tenantId, today, after);
      while (after !== undefined);
    }
  }

  /** @returns the last contract of a full batch, undefined after the last one */
  private followBatch(tenantId: string, today: PlainDate, after: string | undefined): Promise<string | undefined> {
    return this.database.asSystem(async () => {
      const contracts = await this.contracts.contracts(tenantId, windowOf(today), after, batch);
      const days = await this.reminders.of(tenantId);
      for (const contract of contracts) {
        const facts = contractFollowUp([contract], today, new Set(contract.announced));
        // One order for all workers, or two could wait for each other.
        for (const fact of facts.sort((a, b) => (a.key < b.key ? -1 : 1))) {
          if (await this.contracts.claim(tenantId, fact)) await this.publish(contract, fact);
        }
        for (const fact of reminderFacts(contract, days, today, new Set(contract.announced)).sort((a, b) => (a.key < b.key ? -1 : 1))) {
          if (await this.contracts.claim(tenantId, fact)) await this.remind(contract, fact);
        }
      }
      return contracts.length === batch ? contracts.at(-1)?.contractId : undefined;
    });
  }

  private remind({ contractId, tenantId, engagementId, companyId, ownerUserId, number, version }: ContractToFollow, { instalmentId, dueDate, open, days }: ReminderFact): Promise<unknown> {
    const payload = { contractId, engagementId, companyId, ownerUserId, number, instalmentId, dueDate, open, days };
    return this.outbox.publish(instalmentReminder, { tenantId, aggregateId: contractId, aggregateVersion: version, payload });
  }

  private async publish(contract: ContractToFollow, fact: FollowUpFact): Promise<void> {
    const { contractId, tenantId, engagementId, companyId, ownerUserId, number } = contract;
    const about = { contractId, engagementId, companyId, ownerUserId, number };
    const order = { tenantId, aggregateId: contractId, aggregateVersion: contract.version };
    if (fact.kind === 'contract.ending') {
      await this.outbox.publish(contractEnding, { ...order, payload: { ...about, endDate: fact.endDate } });
      return;
    }
    const { instalmentId, dueDate, outstanding } = fact;
    const definition = fact.kind === 'instalment.overdue' ? instalmentOverdue : instalmentDueSoon;
    await this.outbox.publish(definition, { ...order, payload: { ...about, instalmentId, dueDate, open: outstanding } });
  }
}

/** Some days more than the rules look ahead. */
function windowOf(today: PlainDate): FollowUpWindow {
  return { dueUntil: addDays(today, 60), endsFrom: today, endsUntil: addDays(today, 90) };
}
