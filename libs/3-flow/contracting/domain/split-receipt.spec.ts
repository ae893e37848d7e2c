import { equal, ok } from 'node:assert/strict';
import { sumYen, yen, type Yen } from '@musubi/kernel';
import fc from 'fast-check';
import { contractParts, type MoneyParts } from './contract-parts.js';
import { splitReceipt } from './split-receipt.js';

const contract: MoneyParts = { direct: yen(5_000_000), overhead: yen(1_500_000), tax: yen(650_000), other: yen(0) };
const keys = ['direct', 'overhead', 'tax', 'other'] as const;
const sumOf = (parts: MoneyParts): Yen => sumYen(keys.map((key) => parts[key]));

function splitAll(parts: MoneyParts, receipts: readonly Yen[]): MoneyParts[] {
  return receipts.map((amount, index) => splitReceipt(parts, sumYen(receipts.slice(0, index)), amount));
}

function added(splits: readonly MoneyParts[]): MoneyParts {
  const column = (key: keyof MoneyParts): Yen => sumYen(splits.map((split) => split[key]));
  return { direct: column('direct'), overhead: column('overhead'), tax: column('tax'), other: column('other') };
}

describe('contract parts', () => {
  const price = {
    direct: yen(5_000_000),
    overhead: yen(1_500_000),
    researcherFee: yen(0),
    strategicFee: yen(0),
  };

  it('are the price itself when tax is on top', () => {
    expect(contractParts({ ...price, tax: yen(650_000), total: yen(7_150_000) }, 'exclusive')).toEqual(contract);
  });

  it('are without the tax when it is inside, and add up to the total', () => {
    const parts = contractParts({ ...price, tax: yen(590_909), total: yen(6_500_000) }, 'inclusive');
    expect(parts).toEqual({ direct: 4_545_455, overhead: 1_363_636, tax: 590_909, other: 0 });
    expect(sumOf(parts)).toBe(6_500_000);
  });
});

describe('a receipt', () => {
  it('is split in the contract’s proportion', () => {
    expect(splitReceipt(contract, yen(0), yen(7_150_000))).toEqual(contract);
    expect(splitReceipt(contract, yen(0), yen(1_000_000))).toEqual({
      direct: 699_301,
      overhead: 209_790,
      tax: 90_909,
      other: 0,
    });
  });

  it('completes what earlier receipts left', () => {
    const splits = splitAll(contract, [yen(1_000_000), yen(3_333_333), yen(2_816_667)]);
    expect(added(splits)).toEqual(contract);
  });

  it('keeps the proportion beyond the total, and backwards', () => {
    expect(splitReceipt(contract, yen(7_150_000), yen(7_150_000))).toEqual(contract);
    expect(added(splitAll(contract, [yen(1_000), yen(-1_000)]))).toEqual({ direct: 0, overhead: 0, tax: 0, other: 0 });
  });

  it('is all other for a contract of nothing', () => {
    const nothing = { direct: yen(0), overhead: yen(0), tax: yen(0), other: yen(0) };
    expect(splitReceipt(nothing, yen(0), yen(5))).toEqual({ ...nothing, other: 5 });
  });
});

const anyContract = fc
  .record({
    direct: fc.integer({ min: 1, max: 1_000_000_000 }).map(yen),
    overhead: fc.nat(300_000_000).map(yen),
    tax: fc.nat(100_000_000).map(yen),
    other: fc.nat(10_000_000).map(yen),
  })
  .map((parts): MoneyParts => parts);

describe('any receipts', () => {
  it('that make up the total make up each part, in whatever pieces', () => {
    fc.assert(
      fc.property(anyContract, fc.array(fc.nat(10_000), { minLength: 1, maxLength: 12 }), (parts, cuts) => {
        const total = sumOf(parts);
        const at = [...cuts].sort((a, b) => a - b).map((cut) => Number((BigInt(total) * BigInt(cut)) / 10_000n));
        const receipts = [...at, total].map((point, index) => yen(point - (at[index - 1] ?? 0)));
        expect(added(splitAll(parts, receipts))).toEqual(parts);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are each split to the yen, within 2 yen of the exact share, over-receipts and returns too', () => {
    const amount = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map(yen);
    fc.assert(
      fc.property(anyContract, fc.nat(2_000_000_000).map(yen), amount, (parts, before, receipt) => {
        const split = splitReceipt(parts, before, receipt);
        equal(sumOf(split), receipt);
        const total = BigInt(sumOf(parts));
        for (const key of keys) {
          const distance = BigInt(split[key]) * total - BigInt(receipt) * BigInt(parts[key]);
          ok(distance < 2n * total && distance > -2n * total);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
