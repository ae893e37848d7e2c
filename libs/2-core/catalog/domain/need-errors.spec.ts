import fc from 'fast-check';
import type { NeedContent } from '../public/need.js';
import { limits } from './content-limits.js';
import { needErrors } from './need-errors.js';

const good: NeedContent = {
  titleJa: '題', titleEn: null, bodyJa: '本文', bodyEn: null, mustHave: null, niceToHave: null, keywords: ['電池'], fieldCodes: ['36020'], trl: 9,
  region: '宮城県', budget: { min: 0, max: 0 }, deadline: null, equipment: [], visibility: 'public', universityIds: [], liaisonIds: [], anonymous: false,
};
const codes = (changes: Partial<NeedContent>): string[] => needErrors({ ...good, ...changes }).map(({ path, code }) => `${path} ${code}`);

describe('a need', () => {
  it('may use every limit to the full, counted in characters as people see them', () => {
    expect(codes({
      titleJa: '𠮷'.repeat(limits.title), bodyJa: '𠮷'.repeat(limits.needBody), mustHave: '𠮷'.repeat(limits.wish),
      keywords: Array.from({ length: limits.keywords }, () => '𠮷'.repeat(limits.keyword)),
    })).toEqual([]);
  });

  it('must not exceed them', () => {
    expect(codes({
      titleEn: 'a'.repeat(limits.title + 1), bodyEn: 'a'.repeat(limits.needBody + 1), niceToHave: 'a'.repeat(limits.wish + 1),
      keywords: [...Array.from({ length: limits.keywords }, () => 'a'), 'a'.repeat(limits.keyword + 1)],
    })).toEqual(['titleEn content.too_long', 'bodyEn content.too_long', 'keywords content.too_many', 'keywords.30 content.too_long', 'niceToHave content.too_long']);
  });

  it('has a title and a description in one language at least', () => {
    expect(codes({ titleJa: null, bodyJa: null })).toEqual(['title content.title_missing', 'body content.body_missing']);
    expect(codes({ titleJa: null, titleEn: 'Title', bodyJa: null, bodyEn: 'Body' })).toEqual([]);
  });

  it('has field codes of five digits and a TRL from 1 to 9', () => {
    expect(codes({ fieldCodes: ['36020', '3602', '360200', 'abcde', '３６０２０'] })).toEqual([1, 2, 3, 4].map((at) => `fieldCodes.${at} content.field_code_invalid`));
    fc.assert(fc.property(fc.double(), (trl) => {
      expect(codes({ trl }).length).toBe(Number.isInteger(trl) && trl >= 1 && trl <= 9 ? 0 : 1);
    }));
  });

  it('has a budget in whole yen, the smaller end first', () => {
    const amount = fc.option(fc.integer({ min: 0 }));
    fc.assert(fc.property(amount, amount, (min, max) => {
      expect(codes({ budget: { min, max } })).toEqual(min !== null && max !== null && min > max ? ['budget content.budget_reversed'] : []);
    }));
    expect(codes({ budget: { min: 0.5, max: -1 } })).toEqual(expect.arrayContaining(['budget.min content.not_whole_yen', 'budget.max content.not_whole_yen']));
  });

  it('names the universities that may see it, unless all may', () => {
    expect(codes({ visibility: 'universities' })).toEqual(['universities content.universities_missing']);
    expect(codes({ visibility: 'liaisons', universityIds: ['u'] })).toEqual(['liaisons content.liaisons_missing']);
    expect(codes({ visibility: 'liaisons', liaisonIds: ['p'] })).toEqual([]);
  });
});
