import type { Kpi } from '../../api/types';
import { figureText, hundredthsText } from './figure-text';
import { inTreeOrder, yearsOf } from './goal-tree';

const year = (fiscalYear: number, plans = 0): Kpi['years'][number] => ({ fiscalYear, plans: Array.from({ length: plans }, () => ({ value: 1, validFrom: '2018-04-01', source: 'x' })), figures: [], attainment: null });
const kpi = (key: Kpi['key'], serves: Kpi['serves'], years: Kpi['years'] = []): Kpi => ({ key, unit: 'yen', serves, years });

describe('the tree of goals', () => {
  it('has every goal after the one that it serves', () => {
    const kpis = [kpi('donations', 'external_funding_ratio'), kpi('umbrella_agreements', 'private_joint_research_income'), kpi('external_funding_ratio', null), kpi('private_joint_research_income', 'external_funding_ratio')];
    expect(inTreeOrder(kpis).map(({ kpi: { key }, depth }) => [key, depth])).toEqual([
      ['external_funding_ratio', 0], ['donations', 1], ['private_joint_research_income', 1], ['umbrella_agreements', 2],
    ]);
  });

  it('shows only years with something to show', () => {
    expect(yearsOf([kpi('donations', null, [year(2030, 1), year(2019)]), kpi('ip_income', null, [year(2018, 2), year(2030)])])).toEqual([2018, 2030]);
  });
});

describe('figures', () => {
  it('stand in the goal’s unit', () => {
    expect(figureText(4_450_000_000, 'yen', 'ja')).toBe('44.5億円');
    expect(figureText(1_860, 'rate', 'ja')).toBe('18.6%');
    expect(figureText(2_023, 'count', 'en')).toBe('2,023');
    expect([9_529, 10_600, 10_015, 10_003].map(hundredthsText)).toEqual(['95.29', '106.00', '100.15', '100.03']);
  });
});
