import type { PlainDate } from '@musubi/kernel';
import type { ContractState } from './contract-lifecycle.js';

/** How a contract of the past stands on a day if nobody says otherwise: completed once ended, active while it runs. */
export function stateOnDate(term: { readonly startDate: PlainDate; readonly endDate: PlainDate }, today: PlainDate): ContractState {
  if (term.endDate < today) return 'completed';
  return term.startDate <= today ? 'active' : 'signed';
}
