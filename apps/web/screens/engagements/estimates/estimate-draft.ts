import { fiscalYearOf, plainDate } from '@musubi/kernel';
import type { ContractType, Estimate, EstimateBody, EstimateItemKind } from '../../../api/types';

/** An item as it stands in the form; `quantity` is hours of people, pieces of all else. `key` only tells rows apart. */
export interface DraftItem {
  readonly key: number;
  readonly kind: EstimateItemKind;
  readonly name: string;
  readonly reason: string;
  /** Empty: that of the start. */
  readonly fiscalYear: string;
  readonly quantity: number | undefined;
  readonly annualCost: number | undefined;
  readonly annualHours: number | undefined;
  readonly unitPrice: number | undefined;
}

export interface DraftMilestone {
  readonly key: number;
  readonly name: string;
  readonly dueDate: string;
  readonly amount: number | undefined;
}

export interface EstimateDraft {
  readonly title: string;
  readonly contractType: ContractType;
  readonly signingDate: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly validUntil: string;
  readonly items: readonly DraftItem[];
  readonly style: 'itemised' | 'lumpSum' | 'resultLinked';
  readonly agreed: number | undefined;
  readonly milestones: readonly DraftMilestone[];
  readonly note: string;
  readonly umbrella: boolean;
  readonly publicMoney: boolean;
}

/** Of people and students, whose hours cost what a year of theirs does. */
export const countedInHours = (kind: EstimateItemKind): kind is 'people' | 'students' => kind === 'people' || kind === 'students';

export function newItem(key: number, kind: EstimateItemKind = 'people'): DraftItem {
  return { key, kind, name: '', reason: '', fiscalYear: '', quantity: undefined, annualCost: undefined, annualHours: countedInHours(kind) ? 1_860 : undefined, unitPrice: undefined };
}

export function newEstimate(today: string): EstimateDraft {
  return {
    title: '', contractType: 'joint_research', signingDate: today, startDate: '', endDate: '', validUntil: '', items: [newItem(1)], style: 'itemised', agreed: undefined, milestones: [], note: '',
    umbrella: false, publicMoney: false,
  };
}

/** A version as it may be written anew. */
export function draftOfEstimate({ title, contractType, signingDate, startDate, endDate, validUntil, items, price, note, umbrella, publicMoney }: Estimate): EstimateDraft {
  return {
    title, contractType, signingDate, startDate, endDate, validUntil, note, umbrella, publicMoney, style: price.style,
    agreed: price.style === 'lumpSum' ? price.agreed : undefined,
    milestones: price.style === 'resultLinked' ? price.milestones.map((milestone, index) => ({ key: index + 1, ...milestone })) : [],
    items: items.map((item, index) => ({
      key: index + 1, kind: item.kind, name: item.name, reason: item.reason ?? '', fiscalYear: item.fiscalYear === null ? '' : String(item.fiscalYear),
      quantity: item.hours ?? item.pieces ?? undefined, annualCost: item.annualCost ?? undefined, annualHours: item.annualHours ?? undefined, unitPrice: item.unitPrice ?? undefined,
    })),
  };
}

/** The items that are complete, as they are sent. */
export function itemsOf(items: readonly DraftItem[]): EstimateBody['items'] {
  return items.flatMap(({ kind, name, reason, fiscalYear, quantity, annualCost, annualHours, unitPrice }): EstimateBody['items'] => {
    const said = { name: name.trim(), ...(reason.trim() !== '' && { reason: reason.trim() }), ...(fiscalYear !== '' && { fiscalYear: Number(fiscalYear) }) };
    if (said.name === '' || quantity === undefined) return [];
    if (countedInHours(kind)) return annualCost === undefined || !annualHours ? [] : [{ kind, ...said, hours: quantity, annualCost, annualHours }];
    return unitPrice === undefined ? [] : [{ kind, ...said, pieces: quantity, unitPrice }];
  });
}

function priceOf({ style, agreed, milestones }: EstimateDraft): EstimateBody['price'] | undefined {
  if (style === 'itemised') return { style };
  if (style === 'lumpSum') return agreed === undefined ? undefined : { style, agreed };
  const complete = milestones.flatMap(({ name, dueDate, amount }) => (name.trim() === '' || dueDate === '' || amount === undefined ? [] : [{ name: name.trim(), dueDate, amount }]));
  return complete.length < milestones.length || complete.length === 0 ? undefined : { style, milestones: complete };
}

/** What can be priced already: the term, a price and an item at least. Undefined before that. */
export function pricedBody(draft: EstimateDraft): EstimateBody | undefined {
  const { title, contractType, signingDate, startDate, endDate, validUntil, note, umbrella, publicMoney } = draft;
  const [items, price] = [itemsOf(draft.items), priceOf(draft)];
  if (!signingDate || !startDate || !endDate || endDate < startDate || items.length === 0 || !price) return undefined;
  return { title: title.trim() || null, contractType, signingDate, startDate, endDate, validUntil: validUntil || endDate, items, price, note: note.trim(), umbrella, publicMoney };
}

/** May it be saved? Every row is complete and the last day of its validity is said. */
export function isCompleteEstimate(draft: EstimateDraft): boolean {
  return pricedBody(draft) !== undefined && draft.validUntil !== '' && itemsOf(draft.items).length === draft.items.length;
}

/** The fiscal years of the term; none before it is known. */
export function yearsOfTerm({ startDate, endDate }: EstimateDraft): number[] {
  if (!startDate || !endDate || endDate < startDate) return [];
  const [first, last] = [fiscalYearOf(plainDate(startDate)), fiscalYearOf(plainDate(endDate))];
  return last - first > 10 ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
