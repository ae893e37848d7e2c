import { daysBetween, type PlainDate } from '@musubi/kernel';

/** How an instalment stands on a day; what is late is late even if something was received. */
type InstalmentState = 'planned' | 'due_soon' | 'overdue' | 'partly_received' | 'received';

const dueSoonDays = 30;

/** Of an instalment of whole yen; the same bounds as the follow-up (due within 30 days, overdue from the day after). */
export function instalmentState(
  instalment: { readonly dueDate: PlainDate; readonly amount: number; readonly received: number },
  today: PlainDate,
): InstalmentState {
  if (instalment.received >= instalment.amount) return 'received';
  const daysLeft = daysBetween(today, instalment.dueDate);
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= dueSoonDays) return 'due_soon';
  return instalment.received > 0 ? 'partly_received' : 'planned';
}
