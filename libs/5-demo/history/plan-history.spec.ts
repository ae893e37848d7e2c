import { planInstalments } from '@musubi/contracting';
import { fiscalYearOf, plainDate, ratioBp, unwrap, yen } from '@musubi/kernel';
import { readWorld } from '../reading/read-world.js';
import { incomeTargets } from './income-targets.js';
import { michinokuPolicyOn } from './overhead-policies.js';
import { planHistory } from './plan-history.js';
import type { PlannedContract } from './planned-contract.js';
import { pricePlanned } from './price-planned.js';

const world = readWorld();
const contracts = planHistory(world);
const joint = contracts.filter(({ type }) => type === 'joint_research');
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const yearsOf = ({ startDate, endDate }: PlannedContract): number[] => {
  const [first, last] = [fiscalYearOf(plainDate(startDate)), fiscalYearOf(plainDate(endDate))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};
const priceOf = (contract: PlannedContract) =>
  pricePlanned(contract.type, { sme: false, prefecture: '宮城県' }, { ...contract, years: yearsOf(contract) }, contract.lines);

describe('planHistory', () => {
  it.each(incomeTargets)('brings exactly $received yen of joint-research income in FY$fiscalYear', ({ fiscalYear, received }) => {
    const income = joint.flatMap(({ receipts }) => receipts)
      .filter(({ date }) => fiscalYearOf(plainDate(date)) === fiscalYear);
    expect(sum(income.map(({ amount }) => amount))).toBe(received);
  });

  it('receives nothing before or after the four years', () => {
    const years = new Set(contracts.flatMap(({ receipts }) => receipts).map(({ date }) => fiscalYearOf(plainDate(date))));
    expect([...years].sort()).toEqual([2018, 2019, 2020, 2021]);
  });

  it('attains 95.29, 106.00, 100.15 and 100.13 % of the plan', () => {
    expect(incomeTargets.map(({ plan, received }) => ratioBp(received, plan))).toEqual([9_529, 10_600, 10_015, 10_013]);
  });

  it('is the same every time', () => {
    expect(planHistory(readWorld())).toEqual(contracts);
  });

  it('spreads over all companies, departments and years', () => {
    expect(joint.length).toBeGreaterThanOrEqual(150);
    expect(new Set(joint.map(({ company }) => company)).size).toBe(30);
    expect(new Set(joint.map(({ department }) => department)).size).toBe(33);
    for (const { fiscalYear } of incomeTargets) {
      expect(joint.filter(({ startDate }) => fiscalYearOf(plainDate(startDate)) === fiscalYear).length).toBeGreaterThan(30);
    }
    expect(joint.some((contract) => yearsOf(contract).length === 3)).toBe(true);
    expect(new Set(contracts.map(({ type }) => type)).size).toBe(3);
  });

  it('has instalments that add up to each contract, as the product itself checks', () => {
    for (const contract of contracts) {
      const { total } = priceOf(contract);
      const planned = unwrap(planInstalments(total, plainDate(contract.startDate),
        contract.instalments.map(({ dueDate, amount }) => ({ dueDate: plainDate(dueDate), amount: yen(amount) }))));
      expect(sum(planned.map(({ amount }) => amount))).toBe(total);
      for (const { dueDate } of contract.instalments) expect(yearsOf(contract)).toContain(fiscalYearOf(plainDate(dueDate)));
    }
  });

  it('never receives more than the contract, and here all of it', () => {
    for (const contract of contracts) {
      expect(sum(contract.receipts.map(({ amount }) => amount))).toBe(priceOf(contract).total);
      for (const { amount } of contract.receipts) expect(amount).toBeGreaterThan(0);
      expect(contract.receipts.map(({ date }) => date)).toEqual(contract.receipts.map(({ date }) => date).sort());
    }
  });

  it('takes 10 % overhead before 2020-04-01 and 30 % from then, by the start', () => {
    for (const contract of joint) {
      const rate = contract.startDate < '2020-04-01' ? 1_000 : 3_000;
      expect(michinokuPolicyOn(contract.startDate).rules.map(({ rateBp }) => rateBp)).toEqual([rate]);
      const { overhead, direct } = priceOf(contract);
      expect(overhead).toBe(Math.floor((direct * rate) / 10_000));
    }
    expect(joint.some(({ startDate, endDate }) => startDate < '2020-04-01' && endDate > '2020-04-01')).toBe(true);
  });

  it('states a basis and a positive amount on every line, and signs before it starts', () => {
    for (const { lines, signingDate, startDate, endDate } of contracts) {
      expect(signingDate < startDate && startDate < endDate).toBe(true);
      for (const { amount, basis } of lines) {
        expect(amount).toBeGreaterThan(0);
        expect(Number.isSafeInteger(amount)).toBe(true);
        expect(basis).not.toBe('');
      }
    }
  });
});
