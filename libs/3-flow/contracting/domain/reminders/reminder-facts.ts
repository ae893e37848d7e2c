import { subtractYen, type PlainDate, type Yen } from '@musubi/kernel';
import type { FollowedContract } from '../contract-follow-up.js';
import { reminderStep, type ReminderDays } from './reminder-days.js';

/** A reminder to send once; `key` names instalment, due date and step, so that a new date reminds anew. */
export type ReminderFact = {
  readonly key: string;
  readonly contractId: string;
  readonly instalmentId: string;
  readonly dueDate: PlainDate;
  readonly open: Yen;
  /** From the due date, negative before it. */
  readonly days: number;
};

/** What is to be reminded of on a day by a university's own days, and was not yet. */
export function reminderFacts(contract: FollowedContract, days: ReminderDays, today: PlainDate, announced: ReadonlySet<string>): ReminderFact[] {
  if (!['signed', 'active', 'completed'].includes(contract.state)) return [];
  return contract.instalments.flatMap(({ instalmentId, dueDate, amount, received }) => {
    const open = subtractYen(amount, received);
    const step = reminderStep(days, dueDate, today);
    if (step === undefined || open <= 0) return [];
    const key = `instalment.reminder:${instalmentId}:${dueDate}:${step}`;
    return announced.has(key) ? [] : [{ key, contractId: contract.contractId, instalmentId, dueDate, open, days: step }];
  });
}
