import { fail, ok, yenFromBigInt, type DomainError, type FiscalYear, type Result, type Yen } from '@musubi/kernel';
import type { ContractLine, ContractLineKind } from './contract-line.js';
import { withinExactYen } from './exact-yen.js';
import { hourRate } from './hour-rate.js';

/** What an estimate is put together from. Cost items of the METI/MEXT guideline; domain facts, §2. */
export const estimateItemKinds = [
  'people', 'students', 'goods', 'travel', 'equipment', 'other', 'researcherFee', 'intellectualContribution', 'strategicFee',
] as const;

export type EstimateItemKind = (typeof estimateItemKinds)[number];

/** People and students cost hours × an hour's rate, which is derived from a year's cost. */
type HoursItem = {
  readonly kind: 'people' | 'students';
  readonly hours: number;
  readonly annualCost: Yen;
  readonly annualHours: number;
};
/** All else costs pieces × a price: goods, nights, researchers hosted. */
type PiecesItem = {
  readonly kind: Exclude<EstimateItemKind, 'people' | 'students'>;
  readonly pieces: number;
  readonly unitPrice: Yen;
};

/** One item. `name` says what or who it is; `reason` why it is worth that, where the product of two numbers does not. */
export type EstimateItem = (HoursItem | PiecesItem) & {
  readonly name: string;
  readonly reason?: string | undefined;
  readonly fiscalYear?: FiscalYear | undefined;
};

/** A basis (算定根拠) as it is printed; what a person has written stands in both as it is. */
type Basis = { readonly ja: string; readonly en: string };

/** A line with its basis in both languages; the contract's line keeps the Japanese one. */
export type ItemLine = { readonly line: ContractLine; readonly basis: Basis };

/**
 * The line of an item, with its basis (算定根拠) written out as it is printed. Error `estimate.quantity_not_whole` at
 * `hours` or `pieces`, those of `hourRate`, and `estimate.reason_missing` for an intellectual contribution without one:
 * its price is agreed, not counted.
 */
export function lineOfItem(item: EstimateItem): Result<ItemLine, DomainError> {
  return withinExactYen(() => ('hours' in item ? lineOfHours(item) : lineOfPieces(item)));
}

function lineOfHours(item: HoursItem & EstimateItem): Result<ItemLine, DomainError> {
  const rate = hourRate(item.annualCost, item.annualHours);
  if (!rate.ok) return rate;
  if (!isQuantity(item.hours)) return notWhole('hours');
  const { perHour, annualCost, annualHours } = rate.value;
  const [hours, price, cost, year] = [item.hours, perHour, annualCost, annualHours].map(grouped);
  return ok(toLine(item, times(item.hours, perHour), {
    ja: `${hours}時間 × ${price}円/時（年間 ${cost}円 ÷ ${year}時間、円未満切り捨て）`,
    en: `${hours} h × ${price} yen/h (${cost} yen ÷ ${year} h a year, rounded down)`,
  }));
}

function lineOfPieces(item: PiecesItem & EstimateItem): Result<ItemLine, DomainError> {
  if (!isQuantity(item.pieces)) return notWhole('pieces');
  if (item.kind === 'intellectualContribution' && (item.reason ?? '').trim() === '') {
    return fail('estimate.reason_missing', 'An intellectual contribution says what it is worth that for.', { path: 'reason' });
  }
  const pieces = item.pieces === 1 ? '' : `${grouped(item.pieces)} × `;
  const price = grouped(item.unitPrice);
  return ok(toLine(item, times(item.pieces, item.unitPrice), { ja: `${pieces}${price}円`, en: `${pieces}${price} yen` }));
}

function toLine({ kind, name, reason, fiscalYear }: EstimateItem, amount: Yen, product: Basis): ItemLine {
  const said = (text: string): string[] => [name.trim(), text, (reason ?? '').trim()].filter((part) => part !== '');
  const basis = { ja: said(product.ja).join('、'), en: said(product.en).join(', ') };
  return { line: { kind: lineKindOf(kind), amount, fiscalYear, basis: basis.ja }, basis };
}

/** Everything but the fees and the intellectual contribution is plain direct cost. */
function lineKindOf(kind: EstimateItemKind): ContractLineKind {
  return kind === 'researcherFee' || kind === 'intellectualContribution' || kind === 'strategicFee' ? kind : 'direct';
}

function times(quantity: number, price: Yen): Yen {
  return yenFromBigInt(BigInt(quantity) * BigInt(price));
}

function isQuantity(quantity: number): boolean {
  return Number.isSafeInteger(quantity) && quantity >= 0;
}

function notWhole(path: string): Result<never, DomainError> {
  return fail('estimate.quantity_not_whole', 'A quantity is a whole number from 0.', { path });
}

function grouped(amount: number): string {
  return amount.toLocaleString('en-US');
}
