import { addYen, allocate, subtractYen, yen, type Yen } from '@musubi/kernel';
import type { TaxPolicy } from './overhead-policy.js';
import type { ContractPrice } from './price-contract.js';

/** What a contract's total consists of, in whole yen; `other` is researcher fee and strategic fee. */
export type MoneyParts = { readonly direct: Yen; readonly overhead: Yen; readonly tax: Yen; readonly other: Yen };

/**
 * The parts of a price, adding up to its total. If the tax is inclusive it is taken out of direct, overhead and other
 * in proportion (largest remainder), so that the parts are without tax in every mode.
 */
export function contractParts(
  price: Pick<ContractPrice, 'direct' | 'overhead' | 'tax' | 'researcherFee' | 'strategicFee' | 'total'>,
  taxMode: TaxPolicy['mode'],
): MoneyParts {
  const { direct, overhead, tax } = price;
  const other = addYen(price.researcherFee, price.strategicFee);
  if (taxMode !== 'inclusive') return { direct, overhead, tax, other };

  const [netDirect, netOverhead, netOther] = allocate(subtractYen(price.total, tax), [direct, overhead, other]);
  return { direct: netDirect ?? yen(0), overhead: netOverhead ?? yen(0), tax, other: netOther ?? yen(0) };
}
