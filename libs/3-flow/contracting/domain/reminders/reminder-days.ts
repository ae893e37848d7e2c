import { addDays, daysBetween, fail, ok, type DomainError, type PlainDate, type Result } from '@musubi/kernel';

/** Days before and after a due date on which a university reminds. */
export type ReminderDays = { readonly before: readonly number[]; readonly after: readonly number[] };

const mostBefore = 60;
const mostAfter = 366;
const mostOfEach = 10;
/** A worker that was away for longer does not tell what has passed. */
const graceDays = 7;

/** Sorted, each once. Error `reminder.days_invalid` at `before` or `after`. */
export function checkReminderDays({ before, after }: ReminderDays): Result<ReminderDays, DomainError> {
  const wrong = [['before', before, 1, mostBefore], ['after', after, 1, mostAfter]] as const;
  for (const [path, days, least, most] of wrong) {
    if (days.length > mostOfEach || days.some((day) => !Number.isSafeInteger(day) || day < least || day > most)) {
      return fail('reminder.days_invalid', `At most ${mostOfEach} days from ${least} to ${most}.`, { path });
    }
  }
  const sorted = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => a - b);
  return ok({ before: sorted(before), after: sorted(after) });
}

/**
 * The reminder that is due on a day, as days from the due date (negative before it): the last step that has come, and only
 * within a week of its day. None where no step has.
 */
export function reminderStep({ before, after }: ReminderDays, dueDate: PlainDate, today: PlainDate): number | undefined {
  const steps = [...before.map((day) => 0 - day), ...after];
  const come = steps.filter((step) => addDays(dueDate, step) <= today).sort((a, b) => a - b).at(-1);
  return come !== undefined && daysBetween(addDays(dueDate, come), today) <= graceDays ? come : undefined;
}
