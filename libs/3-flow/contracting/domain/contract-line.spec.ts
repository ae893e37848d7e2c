import { yen } from '@musubi/kernel';
import { sumLines } from './contract-line.js';
import { isContractType } from './contract-type.js';

describe('contract lines', () => {
  it('count intellectual contribution as direct cost', () => {
    expect(
      sumLines([
        { kind: 'direct', amount: yen(3_000_000) },
        { kind: 'intellectualContribution', amount: yen(2_000_000) },
        { kind: 'researcherFee', amount: yen(440_000) },
        { kind: 'strategicFee', amount: yen(100_000) },
        { kind: 'direct', amount: yen(-1) },
      ]),
    ).toEqual({ direct: 4_999_999, researcherFee: 440_000, strategicFee: 100_000 });
    expect(sumLines([])).toEqual({ direct: 0, researcherFee: 0, strategicFee: 0 });
  });
});

describe('contract type', () => {
  it('is from a closed list', () => {
    expect(isContractType('joint_research')).toBe(true);
    expect(isContractType('jointResearch')).toBe(false);
    expect(isContractType(undefined)).toBe(false);
  });
});
