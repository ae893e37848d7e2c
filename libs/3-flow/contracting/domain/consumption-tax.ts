import { floorOf, insideTax, yen, type Yen } from '@musubi/kernel';
import type { TaxPolicy } from './overhead-policy.js';

/** The tax on a subtotal, rounded down to the yen: on top, inside (× rate ÷ (1 + rate)), or 0 if none or export. */
export function taxOn(subtotal: Yen, { mode, rateBp }: TaxPolicy): Yen {
  switch (mode) {
    case 'exclusive':
      return floorOf(subtotal, rateBp);
    case 'inclusive':
      return insideTax(subtotal, rateBp);
    case 'none':
    case 'export':
      return yen(0);
  }
}
