import { addYen, type BasisPoints, yen } from '@musubi/kernel';
import { effectiveOverheadRate } from '../effective-overhead-rate.js';
import type { CountedPrice, RepricedContract } from './reprice-contract.js';

export interface SummedPrice extends CountedPrice {
  readonly effectiveRateBp: BasisPoints | null;
}

/** Contracts as they are and as they would be. */
export interface Comparison {
  readonly count: number;
  /** Of them: those that the other table has no rule for, counted with the price they have. */
  readonly undecided: number;
  readonly before: SummedPrice;
  readonly after: SummedPrice;
}

export interface ComparedGroup extends Comparison {
  /** The type of contract, or the department's id; `none`: of no department. */
  readonly key: string;
  readonly name: string | null;
}

export interface ComparedPrices {
  readonly total: Comparison;
  readonly byType: readonly ComparedGroup[];
  readonly byDepartment: readonly ComparedGroup[];
}

const nothing: CountedPrice = { direct: yen(0), overhead: yen(0), total: yen(0) };

/** Adds up contract after contract, so that any number of them needs no more memory than there are groups. */
export class PriceComparison {
  private readonly total = new Sums();
  private readonly types = new Map<string, Sums>();
  private readonly departments = new Map<string, Sums>();

  add(repriced: RepricedContract): void {
    const { department, facts: { contractType } } = repriced.contract;
    this.total.add(repriced);
    sumsOf(this.types, contractType, null).add(repriced);
    sumsOf(this.departments, department?.id ?? 'none', department?.name ?? null).add(repriced);
  }

  get(): ComparedPrices {
    return { total: this.total.get(), byType: groupsOf(this.types), byDepartment: groupsOf(this.departments) };
  }
}

function sumsOf(groups: Map<string, Sums>, key: string, name: string | null): Sums {
  const found = groups.get(key) ?? new Sums(name);
  groups.set(key, found);
  return found;
}

/** The largest first. */
function groupsOf(groups: ReadonlyMap<string, Sums>): ComparedGroup[] {
  return [...groups].map(([key, sums]) => ({ key, name: sums.name, ...sums.get() }))
    .sort((a, b) => b.before.total - a.before.total || (a.key < b.key ? -1 : 1));
}

class Sums {
  private count = 0;
  private undecided = 0;
  private before = nothing;
  private after = nothing;

  constructor(readonly name: string | null = null) {}

  add({ contract, after, undecided }: RepricedContract): void {
    this.count += 1;
    if (undecided) this.undecided += 1;
    this.before = added(this.before, contract.price);
    this.after = added(this.after, after);
  }

  get(): Comparison {
    return { count: this.count, undecided: this.undecided, before: withRate(this.before), after: withRate(this.after) };
  }
}

function added(sum: CountedPrice, { direct, overhead, total }: CountedPrice): CountedPrice {
  return { direct: addYen(sum.direct, direct), overhead: addYen(sum.overhead, overhead), total: addYen(sum.total, total) };
}

function withRate({ direct, overhead, total }: CountedPrice): SummedPrice {
  return { direct, overhead, total, effectiveRateBp: effectiveOverheadRate([{ direct, overhead }]) };
}
