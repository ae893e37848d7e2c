import { insideTax, subtractYen, sumYen, yen, type BasisPoints, type Yen } from '@musubi/kernel';

/** How a line is taxed: at a rate, free of tax because it is exported, or outside the tax (不課税). */
export type InvoiceTaxKind = 'taxed' | 'export' | 'none';

/** A line of an invoice; whole yen, tax included. */
export type InvoiceLine = { readonly description: string; readonly amount: Yen; readonly taxKind: InvoiceTaxKind; readonly rateBp: BasisPoints };

/** All lines of one rate together; `net` + `tax` = `amount`. */
export type TaxOfRate = { readonly taxKind: InvoiceTaxKind; readonly rateBp: BasisPoints; readonly amount: Yen; readonly net: Yen; readonly tax: Yen };

/**
 * The tax that each rate's lines contain, rounded down once for the whole rate and never line by line: what a qualified
 * invoice may do (消費税法施行令 第70条の10). Highest rate first.
 */
export function taxesByRate(lines: readonly InvoiceLine[]): TaxOfRate[] {
  const groups = new Map<string, InvoiceLine[]>();
  for (const line of lines) {
    const key = `${line.taxKind} ${line.rateBp}`;
    groups.set(key, [...groups.get(key) ?? [], line]);
  }
  return [...groups.values()].map((group) => {
    const { taxKind, rateBp } = group[0] as InvoiceLine;
    const amount = sumYen(group.map((line) => line.amount));
    const tax = taxKind === 'taxed' ? insideTax(amount, rateBp) : yen(0);
    return { taxKind, rateBp, amount, net: subtractYen(amount, tax), tax };
  }).sort((a, b) => b.rateBp - a.rateBp || (a.taxKind < b.taxKind ? -1 : 1));
}
