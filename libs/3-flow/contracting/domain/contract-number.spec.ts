import { contractNumber } from './contract-number.js';

describe('contract number', () => {
  it.each([
    ['michinoku', 2021, 1, 'MICHINOKU-2021-0001'],
    ['MICHINOKU', 2021, 9_999, 'MICHINOKU-2021-9999'],
    ['north-tech', 2022, 10_000, 'NORTH-TECH-2022-10000'],
  ])('of %s, %i, %i is %s', (code, fiscalYear, sequence, number) => {
    expect(contractNumber(code, fiscalYear, sequence)).toBe(number);
  });

  it('is made of sound pieces only', () => {
    expect(() => contractNumber('みちのく', 2021, 1)).toThrow(RangeError);
    expect(() => contractNumber('', 2021, 1)).toThrow(RangeError);
    expect(() => contractNumber('michinoku', 2021, 0)).toThrow(RangeError);
    expect(() => contractNumber('michinoku', 2021.5, 1)).toThrow(RangeError);
  });
});
