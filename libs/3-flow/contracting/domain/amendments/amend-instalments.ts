import { comparePlainDates, fail, fiscalYearOf, ok, subtractYen, sumYen, yen, type DomainError, type PlainDate, type Result, type Yen } from '@musubi/kernel';
import type { InstalmentTerms } from '../instalments.js';
import type { PlannedInstalment } from './contract-amendment.js';

/** `held`: it hangs on a stage gate or an invoice stands for it, so that it stays as it is. */
export type AmendableInstalment = PlannedInstalment & { readonly received: Yen; readonly held: boolean };

type Change = {
  /** The contract's total with the amendment. */
  readonly total: Yen;
  /** Of the amendment: what it adds is due then unless something else is said. */
  readonly date: PlainDate;
  /** How everything is paid that has not been received and is not held; absent or empty: what is open stays, as far as it can. */
  readonly asked?: readonly InstalmentTerms[] | undefined;
  /** The highest number any of the contract's instalments has ever had. */
  readonly lastSequence: number;
  /** Gives a further instalment its id. */
  readonly nextId: () => string;
};

/**
 * The plan of payments after an amendment; it adds up to the new total, and what was received is never touched. Unless a
 * new plan is asked for, more money becomes one further instalment, and less is taken off the open ones, the last first.
 *
 * Errors: `contract.amendment_below_received` where more has been received, invoiced or linked to a gate than the total is to
 * be; `contract.instalment_not_positive`, and `contract.instalments_do_not_add_up` with params total (what is to be planned), sum, difference.
 */
export function amendInstalments(instalments: readonly AmendableInstalment[], change: Change): Result<PlannedInstalment[], DomainError> {
  const { total, date, asked = [] } = change;
  const kept = sumYen(instalments.map(keptOf));
  if (total < kept) {
    return fail('contract.amendment_below_received', `${kept} yen have been received or are invoiced or linked already, more than ${total} yen.`, { path: 'lines', params: { total, kept } });
  }
  if (asked.length > 0) return planAnew(instalments, subtractYen(total, kept), asked, change);
  const difference = subtractYen(total, sumYen(instalments.map(({ amount }) => amount)));
  return ok(difference > 0 ? withFurther(instalments, [{ dueDate: date, amount: difference }], change) : takenOff(instalments, yen(-difference)));
}

function keptOf({ amount, received, held }: AmendableInstalment): Yen {
  return held ? amount : received;
}

function planAnew(instalments: readonly AmendableInstalment[], rest: Yen, asked: readonly InstalmentTerms[], change: Change): Result<PlannedInstalment[], DomainError> {
  const wrong = asked.findIndex(({ amount }) => amount <= 0);
  if (wrong >= 0) return fail('contract.instalment_not_positive', 'An instalment must be more than 0 yen.', { path: `instalments.${wrong}.amount` });
  const sum = sumYen(asked.map(({ amount }) => amount));
  if (sum !== rest) {
    return fail('contract.instalments_do_not_add_up', `The instalments add up to ${sum} yen, not to the ${rest} yen that are open.`, {
      path: 'instalments', params: { total: rest, sum, difference: subtractYen(rest, sum) },
    });
  }
  return ok(withFurther(instalments.map((instalment) => ({ ...instalment, amount: keptOf(instalment) })), asked, change));
}

function withFurther(instalments: readonly PlannedInstalment[], further: readonly InstalmentTerms[], { lastSequence, nextId }: Change): PlannedInstalment[] {
  const added = [...further].sort((a, b) => comparePlainDates(a.dueDate, b.dueDate)).map(({ dueDate, amount }, index) => ({
    id: nextId(), sequence: lastSequence + index + 1, dueDate, fiscalYear: fiscalYearOf(dueDate), amount,
  }));
  return [...instalments.map(plain), ...added];
}

function takenOff(instalments: readonly AmendableInstalment[], amount: Yen): PlannedInstalment[] {
  let left: number = amount;
  const lastFirst = [...instalments].sort((a, b) => comparePlainDates(b.dueDate, a.dueDate) || b.sequence - a.sequence);
  const after = new Map(lastFirst.map((instalment) => {
    const taken = Math.min(left, subtractYen(instalment.amount, keptOf(instalment)));
    left -= taken;
    return [instalment.id, yen(instalment.amount - taken)];
  }));
  return instalments.map((instalment) => ({ ...plain(instalment), amount: after.get(instalment.id) ?? instalment.amount }));
}

function plain({ id, sequence, dueDate, fiscalYear, amount }: PlannedInstalment): PlannedInstalment {
  return { id, sequence, dueDate, fiscalYear, amount };
}
