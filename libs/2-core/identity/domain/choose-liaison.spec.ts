import { plainDate } from '@musubi/kernel';
import fc from 'fast-check';
import { chooseLiaison } from './choose-liaison.js';
import { isAbsent, type LiaisonDuty } from './liaison-duty.js';

const today = plainDate('2021-06-15');
const engineering = { id: 'engineering', fieldCodes: ['26040'] };

function liaison(userId: string, more: Partial<LiaisonDuty> & { of?: string[] } = {}): LiaisonDuty {
  const { of = [], ...rest } = more;
  return {
    userId, departments: of.map((departmentId, position) => ({ departmentId, position })), deputyUserId: null,
    absentFrom: null, absentUntil: null, fieldCodes: [], headquarters: false, ...rest,
  };
}
const away = { absentFrom: plainDate('2021-06-01'), absentUntil: plainDate('2021-06-30') };

describe('chooseLiaison', () => {
  it('takes the liaison of the department', () => {
    const liaisons = [liaison('head', { headquarters: true }), liaison('a', { of: ['engineering'] })];
    expect(chooseLiaison(liaisons, engineering, today)).toEqual({ userId: 'a', via: 'department' });
  });

  it('goes by the place among several liaisons of a department', () => {
    const second = { ...liaison('early'), departments: [{ departmentId: 'engineering', position: 2 }] };
    const first = { ...liaison('late'), departments: [{ departmentId: 'engineering', position: 1 }] };
    expect(chooseLiaison([second, first], engineering, today)).toEqual({ userId: 'late', via: 'department' });
  });

  it('takes the other liaison of the department before a deputy', () => {
    const liaisons = [
      liaison('a', { of: ['engineering'], ...away, deputyUserId: 'c' }), liaison('b', { of: ['engineering'] }), liaison('c'),
    ];
    expect(chooseLiaison(liaisons, engineering, today)).toEqual({ userId: 'b', via: 'department' });
  });

  it('takes the deputy when the liaison is absent', () => {
    const liaisons = [liaison('a', { of: ['engineering'], ...away, deputyUserId: 'b' }), liaison('b', { of: ['law'] })];
    expect(chooseLiaison(liaisons, engineering, today)).toEqual({ userId: 'b', via: 'deputy' });
  });

  it('goes to the field when the deputy is absent too, to the liaison with most codes in common', () => {
    const liaisons = [
      liaison('a', { of: ['engineering'], ...away, deputyUserId: 'b', fieldCodes: ['26050'] }),
      liaison('b', { of: ['law'], ...away }),
      liaison('c', { fieldCodes: ['26040', '05010'] }),
      liaison('d', { fieldCodes: ['26040', '26050'] }),
      liaison('e', { headquarters: true }),
    ];
    expect(chooseLiaison(liaisons, engineering, today)).toEqual({ userId: 'd', via: 'field' });
  });

  it('goes to headquarters when nobody knows the field, and to an absent headquarters rather than nowhere', () => {
    const head = liaison('head', { headquarters: true });
    expect(chooseLiaison([liaison('a', { of: ['law'] }), head], engineering, today)).toEqual({ userId: 'head', via: 'headquarters' });
    expect(chooseLiaison([{ ...head, ...away }], engineering, today)).toEqual({ userId: 'head', via: 'headquarters' });
  });

  it('chooses nobody only where nobody is', () => {
    expect(chooseLiaison([], engineering, today)).toBeUndefined();
  });

  it('counts both ends of an absence, and an open one for ever', () => {
    expect(['2021-05-31', '2021-06-01', '2021-06-30', '2021-07-01'].map((day) => isAbsent(liaison('a', away), plainDate(day))))
      .toEqual([false, true, true, false]);
    expect(isAbsent(liaison('a', { absentFrom: today }), plainDate('2031-01-01'))).toBe(true);
  });

  it('never chooses an absent liaison while a present one is known to headquarters', () => {
    const someone = fc.record({
      of: fc.subarray(['engineering', 'law', 'science']), absent: fc.boolean(), deputy: fc.nat({ max: 5 }),
      fieldCodes: fc.subarray(['26040', '05010']), headquarters: fc.boolean(),
    });
    fc.assert(fc.property(fc.array(someone, { minLength: 1, maxLength: 6 }), (people) => {
      const liaisons = people.map(({ of, absent, deputy, ...rest }, index) =>
        liaison(`u${index}`, { of, ...rest, deputyUserId: `u${deputy}`, ...(absent ? away : {}) }));
      const choice = chooseLiaison(liaisons, engineering, today);
      const chosen = liaisons.find(({ userId }) => userId === choice?.userId);
      expect(chosen).toBeDefined();
      if (chosen && isAbsent(chosen, today)) {
        expect(liaisons.filter((one) => one.headquarters).every((one) => isAbsent(one, today))).toBe(true);
        expect(liaisons.filter((one) => one.departments.some((d) => d.departmentId === 'engineering')).every((one) => isAbsent(one, today))).toBe(true);
      }
    }));
  });
});
