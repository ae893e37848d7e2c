import { describe, expect, it } from '@jest/globals';
import { attainment } from './attainment';

describe('attainment', () => {
  it('is that of the published series', () => {
    const oku = (tenths: number): number => tenths * 10_000_000;
    const series = [[467, 445], [567, 601], [667, 668], [767, 768]] as const;
    expect(series.map(([plan, received]) => attainment({ plan: oku(plan), received: oku(received) }))).toEqual(['95.29', '106.00', '100.15', '100.13']);
  });

  it('does not exist without a plan', () => {
    expect(attainment({ plan: null, received: 1 })).toBeUndefined();
    expect(attainment({ plan: 0, received: 1 })).toBeUndefined();
  });
});
