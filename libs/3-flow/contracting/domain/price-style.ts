import { fail, ok, subtractYen, sumYen, yen, type DomainError, type PlainDate, type Result, type Yen } from '@musubi/kernel';

const none = yen(0);

/** An amount that is earned when a gate passes; whole yen, tax included. */
export type Milestone = { readonly name: string; readonly dueDate: PlainDate; readonly amount: Yen };

/**
 * How an estimate states its price: by items (積み上げ), as one sum (総額) that may differ from what its items add up to,
 * or with a part of it linked to results (成果連動), recognised gate by gate.
 */
export type PriceStyle =
  | { readonly style: 'itemised' }
  | { readonly style: 'lumpSum'; readonly agreed: Yen }
  | { readonly style: 'resultLinked'; readonly milestones: readonly Milestone[] };

/** What is asked for: `fixed` in any case, `linked` as the gates pass; `difference` is what the items cost less. Whole yen. */
export type StatedPrice = { readonly total: Yen; readonly fixed: Yen; readonly linked: Yen; readonly difference: Yen };

/**
 * The price as it is stated, from the total that the items come to. A lump sum below them would sell under cost, which a
 * university may not: its items have to be lowered first.
 * Errors: `estimate.lump_sum_below_cost`, `estimate.no_milestone`, `estimate.milestone_not_positive` at
 * `milestones.<i>.amount`, `estimate.milestones_exceed_total`.
 */
export function statePrice(itemised: Yen, price: PriceStyle): Result<StatedPrice, DomainError> {
  switch (price.style) {
    case 'itemised':
      return ok({ total: itemised, fixed: itemised, linked: none, difference: none });
    case 'lumpSum': {
      const difference = subtractYen(price.agreed, itemised);
      if (difference < 0) {
        return fail('estimate.lump_sum_below_cost', 'The agreed sum is less than its items cost.', { path: 'agreed', params: { itemised, difference } });
      }
      return ok({ total: price.agreed, fixed: price.agreed, linked: none, difference });
    }
    case 'resultLinked':
      return linkToResults(itemised, price.milestones);
  }
}

function linkToResults(total: Yen, milestones: readonly Milestone[]): Result<StatedPrice, DomainError> {
  if (milestones.length === 0) return fail('estimate.no_milestone', 'A result-linked price has a milestone at least.', { path: 'milestones' });
  const wrong = milestones.findIndex(({ amount }) => amount <= 0);
  if (wrong >= 0) {
    return fail('estimate.milestone_not_positive', 'A milestone is worth more than 0 yen.', { path: `milestones.${wrong}.amount` });
  }
  const linked = sumYen(milestones.map(({ amount }) => amount));
  const fixed = subtractYen(total, linked);
  if (fixed < 0) {
    return fail('estimate.milestones_exceed_total', 'The milestones come to more than the total.', { path: 'milestones', params: { total, linked } });
  }
  return ok({ total, fixed, linked, difference: none });
}

/** What has been earned of a result-linked price: the fixed part and the milestones whose gates have passed. */
export function recognised(price: StatedPrice, passed: readonly Milestone[]): Yen {
  return sumYen([price.fixed, ...passed.map(({ amount }) => amount)]);
}
