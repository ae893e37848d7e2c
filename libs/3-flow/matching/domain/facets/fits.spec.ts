import fc from 'fast-check';
import { availabilityFit } from './availability-fit.js';
import { budgetFit } from './budget-fit.js';
import { companySizeFit } from './company-size-fit.js';
import { equipmentFit, equipmentMet } from './equipment-fit.js';
import { fieldCodeFit } from './field-code-fit.js';
import { nothingOnRecord } from './match-facets.js';
import { pastWorkFit } from './past-work-fit.js';
import { regionFit } from './region-fit.js';
import { trlFit } from './trl-fit.js';

describe('the fit of', () => {
  it.each<[readonly string[], readonly string[], number]>([
    [['36020'], ['36020'], 1], [['36010'], ['36020'], 0.6], [['32010'], ['36020'], 0.25], [['26040'], ['36020'], -0.3],
    [['26040', '36010'], ['36020', '60010'], 0.6], [['12345'], ['12345'], 1], [['12345'], ['36020'], 0], [[], ['36020'], 0],
  ])('field codes %p and %p', (need, seed, fit) => {
    expect(fieldCodeFit(need, seed)).toBe(fit);
  });

  it.each([[4, 4, 1], [4, 5, 0.6], [6, 4, -0.2], [1, 4, -0.6], [1, 9, -1], [null, 4, 0]])('levels %p and %p', (need, seed, fit) => {
    expect(trlFit(need, seed)).toBe(fit);
  });

  it.each([
    ['宮城県', ' 宮城', 1], ['京都府', '京都', 1], ['宮城県', '岩手県', 0.4], ['宮城県', '東京都', -0.2], ['北海道', '青森県', -0.2], ['東北', '宮城県', 0], ['', '宮城県', 0],
  ])('regions %p and %p', (need, seed, fit) => {
    expect(regionFit(need, seed)).toBe(fit);
  });

  it('a budget falls with what is lacking, and never below nothing for money to spare', () => {
    const work = { min: 4_000_000, max: 8_000_000 };
    expect(budgetFit({ min: 5_000_000, max: 6_000_000 }, work)).toBe(1);
    expect(budgetFit({ min: null, max: 2_000_000 }, work)).toBeCloseTo(-0.5);
    expect(budgetFit({ min: null, max: 1_000_000 }, work)).toBe(-1);
    expect(budgetFit({ min: null, max: null }, work)).toBe(0);
    const amount = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(fc.property(amount, amount, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(budgetFit({ min: null, max: less }, work)).toBeLessThanOrEqual(budgetFit({ min: null, max: more }, work));
      expect(budgetFit({ min: one, max: null }, work)).toBeGreaterThan(0);
    }));
  });

  it('a researcher’s room falls with the wait, and is none after the deadline', () => {
    const from = (day: string) => ({ availability: { state: 'not_before' as const, from: day }, since: '2026-04-01' });
    const need = { since: '2026-05-01', deadline: '2027-03-31' };
    expect(availabilityFit(need, { availability: { state: 'open', from: null } })).toBe(1);
    expect(availabilityFit(need, from('2026-04-15'))).toBe(1);
    expect(availabilityFit(need, from('2027-04-01'))).toBe(-1);
    expect(availabilityFit(need, from('2026-06-01'))).toBeGreaterThan(availabilityFit(need, from('2026-09-01')));
    expect(availabilityFit(need, { availability: { state: 'limited', from: null } })).toBeLessThan(0);
  });

  it('equipment is the share of what is wanted', () => {
    expect(equipmentMet(['電子顕微鏡', 'clean room', '😀'], ['透過電子顕微鏡', 'X線回折装置'])).toEqual(['電子顕微鏡']);
    expect(equipmentFit(['電子顕微鏡', 'clean room'], ['透過電子顕微鏡'])).toBe(0.5);
    expect(equipmentFit(['clean room'], ['透過電子顕微鏡'])).toBeLessThan(0);
  });

  it('a company’s size and past work come from the record', () => {
    expect(companySizeFit({ ...nothingOnRecord, companySize: 'small', departmentWorkedWith: ['large', 'small'] })).toBe(1);
    expect(companySizeFit({ ...nothingOnRecord, companySize: 'small', departmentWorkedWith: ['large'] })).toBeLessThan(0);
    expect(companySizeFit({ ...nothingOnRecord, companySize: null, departmentWorkedWith: ['large'] })).toBe(0);
    expect([pastWorkFit(nothingOnRecord), pastWorkFit({ ...nothingOnRecord, pastWork: 'department' }), pastWorkFit({ ...nothingOnRecord, pastWork: 'researcher' })]).toEqual([0, 0.6, 1]);
  });
});
