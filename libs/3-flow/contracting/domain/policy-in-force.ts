import { fail, ok, type DomainError, type PlainDate, type Result } from '@musubi/kernel';
import type { OverheadPolicy } from './overhead-policy.js';

/** A row of a university's policy table. */
export type DatedPolicy = { readonly id: string; readonly validFrom: PlainDate; readonly policy: OverheadPolicy };

type PolicyDates = { readonly startDate: PlainDate; readonly signingDate: PlainDate };

/**
 * The policy a contract falls under: the newest that was valid on the date which that policy itself goes by
 * (start or signing). Of two for one day the later id, which was added later. Error `overhead.no_policy`.
 */
export function policyInForce(policies: readonly DatedPolicy[], dates: PolicyDates): Result<DatedPolicy, DomainError> {
  const newestFirst = [...policies].sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
  const found = newestFirst.find(({ validFrom, policy }) => validFrom <= dateFor(policy, dates));
  if (found) return ok(found);
  return fail('overhead.no_policy',
    `The university has no overhead policy for a contract that starts on ${dates.startDate} and is signed on ${dates.signingDate}.`,
    { params: dates });
}

function dateFor({ dateBasis }: OverheadPolicy, { startDate, signingDate }: PolicyDates): PlainDate {
  return dateBasis === 'start' ? startDate : signingDate;
}

function orderOf({ validFrom, id }: DatedPolicy): string {
  return `${validFrom} ${id}`;
}
