import fc from 'fast-check';
import { broadSectionsOf, mediumSectionsOf, numberedFieldName, reviewFieldName, reviewSections, sectionRelation } from './review-sections.js';

const section = fc.constantFrom(...reviewSections);

describe('the KAKENHI review sections', () => {
  it('are 306 basic, 65 medium and 11 broad ones in 323 places of the table, 14 basic ones in several', () => {
    const places = reviewSections.map((basic) => mediumSectionsOf(basic).reduce((sum, medium) => sum + (medium === 90 ? 2 : 1), 0));
    expect(reviewSections).toHaveLength(306);
    expect(new Set(reviewSections.flatMap(mediumSectionsOf)).size).toBe(65);
    expect([...new Set(reviewSections.flatMap(broadSectionsOf))].sort().join('')).toBe('ABCDEFGHIJK');
    expect(places.reduce((sum, count) => sum + count, 0)).toBe(323);
    expect(places.filter((count) => count > 1)).toHaveLength(14);
  });

  it.each([
    ['36020', '36020', 'same'], ['36010', '36020', 'medium'], ['36020', '32010', 'broad'], ['36020', '26040', 'none'],
    ['90010', '61010', 'medium'], ['90010', '01010', 'medium'], ['90110', '50010', 'broad'], ['90110', '26010', 'broad'],
  ])('%s and %s: %s', (one, other, relation) => {
    expect(sectionRelation(one, other)).toBe(relation);
  });

  it.each(['99999', '36030', '3602', ''])('do not know %p', (code) => {
    expect([sectionRelation(code, '36020'), reviewFieldName(code, 'ja'), mediumSectionsOf(code)]).toEqual([undefined, undefined, []]);
  });

  it('are near each other both ways', () => {
    fc.assert(fc.property(section, section, (one, other) => {
      expect(sectionRelation(one, other)).toBe(sectionRelation(other, one));
      expect(sectionRelation(one, one)).toBe('same');
    }));
  });

  it('have names that people use', () => {
    expect([reviewFieldName('36020', 'ja'), reviewFieldName('60080', 'en')]).toEqual(['無機材料化学、エネルギー関連化学', 'Information science, computer engineering']);
    expect([numberedFieldName('36020', 'ja'), numberedFieldName('99999', 'en')]).toEqual(['36020 無機材料化学、エネルギー関連化学', '99999']);
    expect(reviewSections.filter((basic) => !reviewFieldName(basic, 'ja') || !reviewFieldName(basic, 'en'))).toEqual([]);
  });
});
