import { addYen, type DomainError, err, fail, floorDivide, isPlainDate, ok, plainDate, type Result, yen, type Yen, yenFromBigInt } from '@musubi/kernel';
import { dateErrors } from '../contract-date-errors.js';
import type { ContractLine } from '../contract-line.js';
import type { ContractLineInput, ContractTermsInput, InstalmentInput } from '../contract-terms-input.js';
import { lineOfItem } from '../estimate-item.js';
import { planInstalments } from '../instalments.js';
import type { DatedPolicy } from '../policy-in-force.js';
import { type ContractSetting, type PricedTerms, priceTerms } from '../price-terms.js';
import { type PriceStyle, statePrice, type StatedPrice } from '../price-style.js';
import type { EstimateContent, PricedEstimate } from './estimate.js';

/** The basis of the line that brings the items to the sum agreed. */
const adjustmentBasis = '総額契約による調整額（合意した総額と積み上げの差）';

type Priced = Result<PricedTerms, readonly DomainError[]>;

/**
 * What an estimate comes to by the university's rules. A lump sum is reached exactly or not at all, by one more line that carries no overhead: with tax on top some
 * sums are reached by no whole number of yen. A result-linked price is paid in one part at the start and one for each milestone.
 *
 * Errors: those of `lineOfItem` at `items.<i>.…`, of `priceTerms`, of `statePrice` at `price.…`, `estimate.valid_until_invalid`,
 * `estimate.lump_sum_unreachable` with the sums next to it.
 */
export function priceEstimate(policies: readonly DatedPolicy[], content: EstimateContent, setting: ContractSetting): Result<PricedEstimate, readonly DomainError[]> {
  const lines: ContractLine[] = [];
  const errors: DomainError[] = dateErrors(content.validUntil, 'validUntil');
  content.items.forEach((item, index) => {
    const line = lineOfItem(item);
    if (line.ok) lines.push(line.value.line);
    else errors.push({ ...line.error, path: ['items', index, line.error.path].filter((part) => part !== undefined).join('.') });
  });
  if (errors.length > 0) return err(errors);
  const priceWith = (more: readonly ContractLine[], instalments: readonly InstalmentInput[] = []): Priced =>
    priceTerms(policies, { ...termsOf(content), lines: [...lines, ...more].map(asInput), instalments }, setting);

  const itemised = priceWith([]);
  if (!itemised.ok) return err(itemised.error.map(atItems));
  const stated = statePrice(itemised.value.price.total, content.price);
  if (!stated.ok) return err([atPrice(stated.error)]);
  const adjusted = adjustedTo(stated.value, itemised.value, priceWith);
  if (!adjusted.ok) return adjusted;
  const planned = plannedPayments(content, adjusted.value.priced, stated.value);
  return planned.ok ? ok({ ...adjusted.value, priced: planned.value, stated: stated.value }) : err([planned.error]);
}

function termsOf({ contractType, signingDate, startDate, endDate }: EstimateContent): Omit<ContractTermsInput, 'lines'> & { readonly signingDate: string } {
  return { contractType, signingDate, startDate, endDate };
}

function asInput({ kind, amount, fiscalYear, basis }: ContractLine): ContractLineInput {
  return { kind, amount, fiscalYear, basis };
}

/** The largest adjustment that does not exceed the sum, which must be the sum. */
function adjustedTo(stated: StatedPrice, itemised: PricedTerms, priceWith: (more: readonly ContractLine[]) => Priced): Result<Pick<PricedEstimate, 'priced' | 'adjustment'>, readonly DomainError[]> {
  if (stated.difference === 0) return ok({ priced: itemised, adjustment: yen(0) });
  const priceAt = (amount: Yen): Priced => priceWith([{ kind: 'strategicFee', amount, basis: adjustmentBasis }]);
  let best = { amount: yen(0), priced: itemised };
  for (let [fitting, beyond] = [0n, BigInt(stated.difference) + 1n]; beyond - fitting > 1n;) {
    const middle = fitting + floorDivide(beyond - fitting, 2n);
    const priced = priceAt(yenFromBigInt(middle));
    if (!priced.ok) return priced;
    if (priced.value.price.total > stated.total) {
      beyond = middle;
    } else {
      best = { amount: yenFromBigInt(middle), priced: priced.value };
      fitting = middle;
    }
  }
  if (best.priced.price.total === stated.total) return ok({ priced: best.priced, adjustment: best.amount });
  const next = priceAt(addYen(best.amount, yen(1)));
  const above = next.ok ? next.value.price.total : undefined;
  return err([fail('estimate.lump_sum_unreachable', `With the tax on top no whole number of yen comes to ${stated.total}; next to it are ${best.priced.price.total}${above === undefined ? '' : ` and ${above}`}.`, {
    path: 'price.agreed', params: { below: best.priced.price.total, ...above !== undefined && { above } },
  }).error]);
}

/** The payments: as written, or of a result-linked price by its milestones. */
function plannedPayments({ price, startDate, instalments }: EstimateContent, priced: PricedTerms, stated: StatedPrice): Result<PricedTerms, DomainError> {
  const wrong = instalments.findIndex(({ dueDate }) => !isPlainDate(dueDate));
  if (wrong >= 0) return fail('contract.date_invalid', 'The due date is not a day.', { path: `instalments.${wrong}.dueDate` });
  if (price.style === 'resultLinked' && instalments.length > 0) {
    return fail('estimate.instalments_follow_milestones', 'The payments of a result-linked price follow from its milestones.', { path: 'instalments' });
  }
  const asked = price.style === 'resultLinked' ? linkedInstalments(price, stated, startDate) : instalments;
  const plan = planInstalments(priced.price.total, priced.terms.startDate, asked.map(({ dueDate, amount }) => ({ dueDate: plainDate(dueDate), amount: yen(amount) })));
  return plan.ok ? ok({ ...priced, instalments: plan.value }) : plan;
}

function linkedInstalments({ milestones }: Extract<PriceStyle, { style: 'resultLinked' }>, { fixed }: StatedPrice, startDate: string): InstalmentInput[] {
  return [...fixed > 0 ? [{ dueDate: startDate, amount: fixed }] : [], ...milestones.map(({ dueDate, amount }) => ({ dueDate, amount }))];
}

function atItems(error: DomainError): DomainError {
  return error.path?.startsWith('lines') ? { ...error, path: error.path.replace(/^lines/u, 'items') } : error;
}

function atPrice(error: DomainError): DomainError {
  return { ...error, path: error.path === undefined ? 'price' : `price.${error.path}` };
}
