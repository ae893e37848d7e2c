import { basisPoints, yen } from '@musubi/kernel';
import { taxOn } from './consumption-tax.js';

const rateBp = basisPoints(1000);

describe('consumption tax', () => {
  it.each([
    ['exclusive', 6_500_000, 650_000],
    ['exclusive', 1_604_937, 160_493],
    ['inclusive', 6_500_000, 590_909],
    ['none', 6_500_000, 0],
    ['export', 6_500_000, 0],
  ] as const)('%s on %i is %i', (mode, subtotal, tax) => {
    expect(taxOn(yen(subtotal), { mode, rateBp })).toBe(tax);
  });
});
