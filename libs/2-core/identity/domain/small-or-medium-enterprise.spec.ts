import type { Industry } from '../public/organisation.js';
import { isSmallOrMediumEnterprise } from './small-or-medium-enterprise.js';

const company = (industry: Industry | null, capital: number | null, employees: number | null) =>
  isSmallOrMediumEnterprise({ kind: 'company', industry, capital, employees });

describe('isSmallOrMediumEnterprise', () => {
  it.each<[Industry, number, number]>([
    ['manufacturing', 300_000_000, 300], ['wholesale', 100_000_000, 100], ['retail', 50_000_000, 50], ['service', 50_000_000, 100],
  ])('%s: capital up to %i or employees up to %i', (industry, capital, employees) => {
    expect(company(industry, capital, employees + 1)).toBe(true);
    expect(company(industry, capital + 1, employees)).toBe(true);
    expect(company(industry, capital + 1, employees + 1)).toBe(false);
  });

  it('takes an unknown industry for manufacturing and others', () => {
    expect(company(null, 300_000_000, null)).toBe(true);
  });

  it('says nothing when the figures known decide nothing', () => {
    expect(company('retail', 50_000_001, null)).toBeNull();
    expect(company('retail', null, null)).toBeNull();
    expect(isSmallOrMediumEnterprise({ kind: 'university', industry: null, capital: 1, employees: 1 })).toBeNull();
  });
});
