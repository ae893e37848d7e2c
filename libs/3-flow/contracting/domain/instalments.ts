import { comparePlainDates, fail, fiscalYearOf, ok, subtractYen, sumYen } from '@musubi/kernel';
import type { DomainError, FiscalYear, PlainDate, Result, Yen } from '@musubi/kernel';

/** A payment as asked for: the day it is due and whole yen, tax included. */
export type InstalmentTerms = { readonly dueDate: PlainDate; readonly amount: Yen };

/** A payment as planned: numbered from 1 by due date, with the fiscal year it is due in. */
export type Instalment = InstalmentTerms & { readonly sequence: number; readonly fiscalYear: FiscalYear };

/**
 * Plans how a contract's total is paid: by the instalments given or, without any, at once on the start date (a total
 * of 0 needs none). Errors: `contract.instalment_not_positive` at `instalments.<i>.amount`;
 * `contract.instalments_do_not_add_up` with params total, sum and difference (total − sum).
 */
export function planInstalments(
  total: Yen,
  startDate: PlainDate,
  instalments: readonly InstalmentTerms[] = [],
): Result<Instalment[], DomainError> {
  const asked = instalments.length > 0 || total === 0 ? instalments : [{ dueDate: startDate, amount: total }];

  const wrong = asked.findIndex(({ amount }) => amount <= 0);
  if (wrong >= 0) {
    return fail('contract.instalment_not_positive', 'An instalment must be more than 0 yen.', {
      path: `instalments.${wrong}.amount`,
    });
  }
  const sum = sumYen(asked.map(({ amount }) => amount));
  if (sum !== total) {
    return fail('contract.instalments_do_not_add_up', 'The instalments do not add up to the total.', {
      path: 'instalments',
      params: { total, sum, difference: subtractYen(total, sum) },
    });
  }
  return ok(
    [...asked]
      .sort((a, b) => comparePlainDates(a.dueDate, b.dueDate))
      .map(({ dueDate, amount }, index) => ({
        sequence: index + 1,
        dueDate,
        amount,
        fiscalYear: fiscalYearOf(dueDate),
      })),
  );
}
