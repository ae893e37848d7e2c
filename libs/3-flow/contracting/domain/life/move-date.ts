import { fail, isPlainDate, ok, plainDate, type DomainError, type PlainDate, type Result } from '@musubi/kernel';
import type { ContractMove } from '../contract-lifecycle.js';

/** When a contract may be moved: it began to run and when it last changed, as far as that has happened. */
export type MoveSetting = { readonly today: PlainDate; readonly startDate: PlainDate; readonly lastChangedOn: PlainDate | null };

/**
 * The day from which a move holds: the one said, else today. Errors at `date`: `contract.date_invalid`, `contract.date_in_future`,
 * `contract.date_out_of_order` before the change that went before, or for a contract that is to be active before its term begins.
 */
export function moveDate(move: ContractMove, said: string | undefined, { today, startDate, lastChangedOn }: MoveSetting): Result<PlainDate, DomainError> {
  if (said !== undefined && !isPlainDate(said)) return fail('contract.date_invalid', 'Not a date of the form YYYY-MM-DD that exists.', { path: 'date' });
  const date = said === undefined ? today : plainDate(said);
  if (date > today) return fail('contract.date_in_future', 'What has not happened yet cannot be recorded.', { path: 'date', params: { today } });
  if (lastChangedOn !== null && date < lastChangedOn) {
    return fail('contract.date_out_of_order', `The contract last changed on ${lastChangedOn}.`, { path: 'date', params: { lastChangedOn } });
  }
  if (move === 'activate' && date < startDate) {
    return fail('contract.date_out_of_order', `The contract’s term begins on ${startDate}.`, { path: 'date', params: { startDate } });
  }
  return ok(date);
}
