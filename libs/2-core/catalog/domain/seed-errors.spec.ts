import type { SeedContent } from '../public/seed.js';
import { seedErrors } from './seed-errors.js';

const good: SeedContent = {
  titleJa: '題', titleEn: null, bodyJa: '本文', bodyEn: null, keywords: [], fieldCodes: [], trl: null, region: null,
  cost: { min: 3_000_000, max: 8_000_000 }, equipment: ['電子顕微鏡'], availability: { state: 'not_before', from: '2027-04-01' },
  kind: 'result', departmentId: 'd', researcherUserId: null, researcherName: null, visibility: 'public',
};
const codes = (change: Partial<SeedContent>): string[] => seedErrors({ ...good, ...change }).map(({ path, code }) => `${path} ${code}`);

describe('a seed', () => {
  it('may say what it costs, with what equipment, and when there is room; and need not', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ cost: null, equipment: [], availability: null })).toEqual([]);
    expect(codes({ cost: { min: null, max: 5 }, availability: { state: 'open', from: null } })).toEqual([]);
  });

  it('is told what is wrong and where', () => {
    expect(codes({ cost: { min: 2, max: 1 } })).toEqual(['cost content.budget_reversed']);
    expect(codes({ cost: { min: -1, max: 0.5 } })).toEqual(['cost.min content.not_whole_yen', 'cost.max content.not_whole_yen']);
    expect(codes({ availability: { state: 'not_before', from: null } })).toEqual(['availability.from content.day_missing']);
    expect(codes({ availability: { state: 'not_before', from: '2027-02-30' } })).toEqual(['availability.from content.day_missing']);
    expect(codes({ availability: { state: 'open', from: '2027-04-01' } })).toEqual(['availability.from content.day_unwanted']);
    expect(codes({ equipment: ['x'.repeat(101)] })).toEqual(['equipment.0 content.too_long']);
    expect(codes({ equipment: Array.from({ length: 21 }, (_, index) => `${index}`) })).toEqual(['equipment content.too_many']);
  });
});
